package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.Unregistered;
import dev.suitegate.keycloak.token.AccessTokenClaims;
import java.util.Set;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.representations.AccessToken;

/**
 * What a client's introspection mappers make of a token. They run after the guard, for the account API too, and would bring
 * back what it has taken out.
 */
final class IntrospectedClaims {

    private final KeycloakSession keycloakSession;
    private final AccessToken presented;

    IntrospectedClaims(KeycloakSession keycloakSession, AccessToken presented) {
        this.keycloakSession = keycloakSession;
        this.presented = presented;
    }

    /** The mappers' token, with no more in it than the guard has left in the one that was presented. */
    AccessToken keepTo(AccessToken mapped) {
        ClientRule rule = rule();
        if (rule instanceof Exempt) {
            new ExemptAudience(keycloakSession).strip(mapped);
        } else if (rule instanceof Unregistered) {
            AccessTokenClaims.restrictTo(mapped, Set.of());
        } else {
            AccessTokenClaims.keepTo(mapped, presented);
        }
        return mapped;
    }

    private ClientRule rule() {
        ClientModel issuedTo = keycloakSession.getContext().getRealm().getClientByClientId(presented.getIssuedFor());
        return issuedTo == null ? new Unregistered() : ClientRule.of(keycloakSession, issuedTo);
    }
}
