package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ProductGrant;
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
            return new Allowed(granted.grant());
        }
        if (decision instanceof ChooseTenant choose) {
            return new Refused(Refusal.choiceRequired(request.product(), choose.tenants()));
        }
        return new Refused(Refusal.of((Denied) decision, request.product(), request.pin()));
    }
}
