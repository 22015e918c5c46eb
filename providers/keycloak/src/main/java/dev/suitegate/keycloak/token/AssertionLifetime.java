package dev.suitegate.keycloak.token;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.xml.datatype.XMLGregorianCalendar;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AuthnStatementType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.assertion.SubjectConfirmationDataType;
import org.keycloak.saml.processing.core.saml.v2.util.XMLTimeUtil;

/** The three ends of an assertion: of the assertion, of its delivery, and of the session at the service provider. */
final class AssertionLifetime {

    private AssertionLifetime() {}

    /** Moves each end that is later than {@code latest}, or open, to it. */
    static void endBy(AssertionType assertion, Instant latest) {
        ConditionsType conditions = assertion.getConditions();
        conditions.setNotOnOrAfter(earlier(conditions.getNotOnOrAfter(), latest));
        if (assertion.getSubject() != null) {
            assertion.getSubject().getConfirmation().stream()
                    .map(confirmation -> confirmation.getSubjectConfirmationData())
                    .forEach(data -> end(data, latest));
        }
        assertion.getStatements().stream()
                .filter(AuthnStatementType.class::isInstance)
                .map(AuthnStatementType.class::cast)
                .forEach(statement ->
                        statement.setSessionNotOnOrAfter(earlier(statement.getSessionNotOnOrAfter(), latest)));
    }

    private static void end(@Nullable SubjectConfirmationDataType data, Instant latest) {
        if (data != null) {
            data.setNotOnOrAfter(earlier(data.getNotOnOrAfter(), latest));
        }
    }

    private static XMLGregorianCalendar earlier(@Nullable XMLGregorianCalendar end, Instant latest) {
        if (end != null && !end.toGregorianCalendar().toInstant().isAfter(latest)) {
            return end;
        }
        // Parsers differ in how many digits of a second they keep; the assertion ends before the instant, never after.
        return XMLTimeUtil.parse(latest.truncatedTo(ChronoUnit.SECONDS).toString());
    }
}
