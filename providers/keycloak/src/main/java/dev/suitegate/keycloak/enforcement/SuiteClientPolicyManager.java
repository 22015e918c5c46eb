package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshResponseContext;
import org.keycloak.services.clientpolicy.context.TokenRequestContext;
import org.keycloak.services.clientpolicy.context.TokenResponseContext;

/**
 * Hears every client-policy event, whatever policies the realm has, so that no administrator can forget or delete the suite's
 * part of it. The realm's own policies come first.
 */
final class SuiteClientPolicyManager extends DefaultClientPolicyManager {

    private final KeycloakSession keycloakSession;

    SuiteClientPolicyManager(KeycloakSession keycloakSession) {
        super(keycloakSession);
        this.keycloakSession = keycloakSession;
    }

    @Override
    public void triggerOnEvent(ClientPolicyContext context) throws ClientPolicyException {
        super.triggerOnEvent(context);
        if (context instanceof AuthorizationRequestContext request) {
            new AuthorizationRequestGate(keycloakSession).check(request);
        } else if (context instanceof TokenRequestContext request) {
            new TokenRequestGate(keycloakSession).checkCode(request);
        } else if (context instanceof TokenRefreshContext request) {
            new TokenRequestGate(keycloakSession).checkRefresh(request);
        } else if (context instanceof ServiceAccountTokenRequestContext request) {
            new TokenRequestGate(keycloakSession).checkMachine(request);
        } else if (context instanceof TokenResponseContext response) {
            IdTokenClaims.write(keycloakSession, response.getAccessTokenResponseBuilder());
        } else if (context instanceof TokenRefreshResponseContext response) {
            IdTokenClaims.write(keycloakSession, response.getAccessTokenResponseBuilder());
        }
    }
}
