package dev.suitegate.keycloak.token;

import dev.suitegate.core.access.ProductGrant;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.dom.saml.v2.assertion.AssertionType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType;
import org.keycloak.dom.saml.v2.assertion.AttributeStatementType.ASTChoiceType;
import org.keycloak.dom.saml.v2.assertion.AttributeType;
import org.keycloak.dom.saml.v2.assertion.AudienceRestrictionType;
import org.keycloak.dom.saml.v2.assertion.ConditionsType;
import org.keycloak.dom.saml.v2.protocol.ResponseType;
import org.keycloak.dom.saml.v2.protocol.ResponseType.RTChoiceType;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;

/** Writes what the token contract promises into a SAML assertion, under the names of the access token's claims. */
public final class AssertionClaims {

    private static final String ORGANIZATION = "organization";
    private static final String SUITE_PREFIX = PinClaims.SUITE + ".";

    private AssertionClaims() {}

    /** Makes the assertions ones for this product grant and this service provider alone, and lets them end with it. */
    public static void write(ResponseType response, ProductGrant grant, URI audience) {
        for (RTChoiceType choice : response.getAssertions()) {
            AssertionType assertion = choice.getAssertion();
            if (assertion == null) {
                throw new IllegalStateException("an assertion was encrypted before its claims were settled");
            }
            assertion.getAttributeStatements().forEach(AssertionClaims::forgetGrant);
            describe(statementOf(assertion), grant);
            restrictTo(conditionsOf(assertion), audience);
            Instant endsAt = grant.endsAt();
            if (endsAt != null) {
                AssertionLifetime.endBy(assertion, endsAt);
            }
        }
    }

    /** Takes out what only the suite may say, whichever mapper wrote it there. */
    public static void forgetGrant(AttributeStatementType statement) {
        List.copyOf(statement.getAttributes()).stream()
                .filter(choice -> choice.getAttribute() != null)
                .filter(choice -> isReserved(choice.getAttribute().getName())
                        || isReserved(choice.getAttribute().getFriendlyName()))
                .forEach(statement::removeAttribute);
    }

    private static boolean isReserved(@Nullable String name) {
        String known = name == null ? "" : name.toLowerCase(Locale.ROOT);
        return known.equals(PinClaims.TENANT_ID)
                || known.equals(AccessTokenClaims.ENTITLEMENTS)
                || known.equals(ORGANIZATION)
                || known.equals(PinClaims.SUITE)
                || known.startsWith(SUITE_PREFIX);
    }

    private static void describe(AttributeStatementType statement, ProductGrant grant) {
        add(statement, PinClaims.TENANT_ID, grant.tenant().value());
        add(statement, AccessTokenClaims.ENTITLEMENTS, grant.product().value());
        add(
                statement,
                SUITE_PREFIX + PinClaims.TENANT_TYPE,
                grant.tenant().type().claim());
        add(statement, SUITE_PREFIX + PinClaims.EPOCH, Long.toString(grant.epoch()));
        add(statement, SUITE_PREFIX + "plan", grant.plan().value());
        Instant endsAt = grant.endsAt();
        if (endsAt != null) {
            add(statement, SUITE_PREFIX + "until", Long.toString(endsAt.getEpochSecond()));
        }
    }

    private static void add(AttributeStatementType statement, String name, String value) {
        AttributeType attribute = new AttributeType(name);
        attribute.setNameFormat(JBossSAMLURIConstants.ATTRIBUTE_FORMAT_BASIC.get());
        attribute.addAttributeValue(value);
        statement.addAttribute(new ASTChoiceType(attribute));
    }

    private static AttributeStatementType statementOf(AssertionType assertion) {
        Optional<AttributeStatementType> present =
                assertion.getAttributeStatements().stream().findFirst();
        if (present.isPresent()) {
            return present.get();
        }
        AttributeStatementType statement = new AttributeStatementType();
        assertion.addStatement(statement);
        return statement;
    }

    private static ConditionsType conditionsOf(AssertionType assertion) {
        if (assertion.getConditions() == null) {
            assertion.setConditions(new ConditionsType());
        }
        return assertion.getConditions();
    }

    /** An assertion for two service providers is one that the first can show to the second. */
    private static void restrictTo(ConditionsType conditions, URI audience) {
        List.copyOf(conditions.getConditions()).stream()
                .filter(AudienceRestrictionType.class::isInstance)
                .forEach(conditions::removeCondition);
        AudienceRestrictionType restriction = new AudienceRestrictionType();
        restriction.addAudience(audience);
        conditions.addCondition(restriction);
    }
}
