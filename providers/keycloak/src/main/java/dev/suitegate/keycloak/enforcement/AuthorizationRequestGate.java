package dev.suitegate.keycloak.enforcement;

import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;

/**
 * Holds authorization requests for products to the code flow with an S256 code challenge (RFC 9700 section 2.1.1, RFC 7636
 * section 4.2), whatever the client's settings say: the challenge is also what a code's tenant and epoch are kept under.
 */
final class AuthorizationRequestGate {

    private final KeycloakSession keycloakSession;

    AuthorizationRequestGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    void check(AuthorizationRequestContext context) throws ClientPolicyException {
        ClientModel client = context.getClient();
        if (ClientRule.of(keycloakSession, client) instanceof ClientRule.Exempt) {
            return;
        }
        if (context.getParsedResponseType().isImplicitOrHybridFlow()) {
            throw new ClientPolicyException(
                    OAuthErrorException.UNSUPPORTED_RESPONSE_TYPE, "products use response_type=code");
        }
        var request = context.getAuthorizationEndpointRequest();
        if (request.getCodeChallenge() == null
                || !OIDCLoginProtocol.PKCE_METHOD_S256.equals(request.getCodeChallengeMethod())) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_REQUEST, "code_challenge with code_challenge_method=S256 is required");
        }
    }
}
