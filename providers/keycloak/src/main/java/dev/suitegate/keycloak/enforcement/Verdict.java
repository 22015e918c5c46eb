package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ProductGrant;
import dev.suitegate.keycloak.metrics.Answer;
import dev.suitegate.keycloak.metrics.RequestAnswer;
import dev.suitegate.keycloak.token.IssuedGrant;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.KeycloakSession;

/** What a layer has to do. */
sealed interface Verdict {

    /** No product is at stake: go on as Keycloak would. */
    record NotOurs() implements Verdict {}

    record Allowed(ProductGrant grant) implements Verdict {}

    record Refused(Refusal refusal) implements Verdict {}

    /** Asks the one decision; what it grants is what the rest of this request issues under. */
    static Verdict of(KeycloakSession keycloakSession, AccessRequest request) {
        AccessDecision decision = AccessServices.of(keycloakSession).evaluate(request);
        if (decision instanceof Granted granted) {
            IssuedGrant.set(keycloakSession, granted.grant());
            RequestAnswer.note(keycloakSession, Answer.allowed(granted.grant().product()));
            return new Allowed(granted.grant());
        }
        Refusal refusal = decision instanceof ChooseTenant choose
                ? Refusal.choiceRequired(request.product(), choose.tenants())
                : Refusal.of((Denied) decision, request.product(), request.pin());
        RequestAnswer.note(keycloakSession, refusal.answer());
        return new Refused(refusal);
    }
}
