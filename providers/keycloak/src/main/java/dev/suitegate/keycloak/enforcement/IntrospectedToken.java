package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.Machine;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.metrics.AccessPath;
import dev.suitegate.keycloak.token.PinClaims;
import java.util.Optional;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.JsonWebToken;

/** A token that Keycloak itself holds to be active, on its way to a resource server (RFC 7662 section 2.2). */
final class IntrospectedToken {

    private final KeycloakSession keycloakSession;
    private final ClientModel issuedTo;
    private final UserSessionModel userSession;
    private final Optional<Pin> pin;

    IntrospectedToken(
            KeycloakSession keycloakSession, ClientModel issuedTo, UserSessionModel userSession, JsonWebToken token) {
        this.keycloakSession = keycloakSession;
        this.issuedTo = issuedTo;
        this.userSession = userSession;
        this.pin = PinClaims.read(token);
    }

    /** Whether the product grant behind the token holds now, and the caller may know. */
    boolean isActive(EventBuilder event) {
        AccessPath.INTROSPECTION.keep(keycloakSession);
        Optional<Refusal> refusal = refusal();
        refusal.ifPresent(known ->
                RefusalEvent.beside(keycloakSession, event).session(userSession).record(Layer.INTROSPECTION, known));
        return refusal.isEmpty();
    }

    private Optional<Refusal> refusal() {
        Verdict verdict = new TokenAccess(keycloakSession).evaluate(issuedTo, userSession, pin);
        if (verdict instanceof Refused refused) {
            return Optional.of(refused.refusal());
        }
        return mayKnow(ClientRule.of(
                        keycloakSession, keycloakSession.getContext().getClient()))
                ? Optional.empty()
                : Optional.of(Refusal.noProduct());
    }

    /** A caller learns of its own product's tokens alone, and of one tenant's alone when it is bound to one. */
    private boolean mayKnow(ClientRule caller) {
        Optional<ProductId> product = ClientRule.of(keycloakSession, issuedTo).ownProduct();
        if (caller instanceof Machine machine && pin.isPresent()) {
            return Optional.of(machine.product()).equals(product)
                    && machine.tenant().equals(pin.get().tenant());
        }
        return caller instanceof Exempt || caller.ownProduct().equals(product);
    }
}
