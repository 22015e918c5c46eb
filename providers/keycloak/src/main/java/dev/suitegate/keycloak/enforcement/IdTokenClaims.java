package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.token.IssuedGrant;
import dev.suitegate.keycloak.token.PinClaims;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenManager.AccessTokenResponseBuilder;
import org.keycloak.representations.IDToken;

/** Writes the tenant into the ID token, at the only moment at which a hook of ours sees it: the token response events. */
final class IdTokenClaims {

    private IdTokenClaims() {}

    static void write(KeycloakSession keycloakSession, AccessTokenResponseBuilder response) {
        IDToken idToken = response.getIdToken();
        if (idToken != null) {
            IssuedGrant.get(keycloakSession)
                    .ifPresent(grant -> idToken.getOtherClaims()
                            .put(PinClaims.TENANT_ID, grant.tenant().value()));
        }
    }
}
