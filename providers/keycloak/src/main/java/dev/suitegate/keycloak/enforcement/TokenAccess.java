package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.Machine;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.NotOurs;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.token.IssuedGrant;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.Optional;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/** Asks the decision on token paths, where the tenant is the one pinned in what was presented and never chosen again. */
final class TokenAccess {

    private final KeycloakSession keycloakSession;

    TokenAccess(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** May what is pinned so still be turned into tokens for the person of this session? */
    Verdict evaluate(AuthenticatedClientSessionModel clientSession, Optional<Pin> pin) {
        ClientRule rule = ClientRule.of(keycloakSession, clientSession.getClient());
        if (rule instanceof Exempt) {
            return new NotOurs();
        }
        if (!(rule instanceof People people)) {
            return new Refused(Refusal.noProduct());
        }
        if (pin.isEmpty()) {
            return new Refused(Refusal.unpinned(people.product()));
        }
        UserSessionModel userSession = clientSession.getUserSession();
        return verdict(
                AccessRequest.of(SignedInPerson.of(keycloakSession, userSession), people.product())
                        .withPin(pin.get()),
                people.product());
    }

    /** May the client obtain a token for itself (RFC 6749 section 4.4)? */
    Verdict evaluateMachine(ClientRule rule) {
        if (rule instanceof Exempt || rule instanceof ClientRule.Backend) {
            return new NotOurs();
        }
        if (!(rule instanceof Machine machine)) {
            return new Refused(Refusal.noProduct());
        }
        return verdict(AccessRequest.of(new Principal.Machine(machine.tenant()), machine.product()), machine.product());
    }

    private Verdict verdict(AccessRequest request, ProductId product) {
        AccessDecision decision = AccessServices.of(keycloakSession).evaluate(request);
        if (decision instanceof Granted granted) {
            IssuedGrant.set(keycloakSession, granted.grant());
            return new Allowed(granted.grant());
        }
        return new Refused(
                decision instanceof Denied denied
                        ? Refusal.of(denied, product, request.pin())
                        : Refusal.choiceRequired(product));
    }
}
