package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.metrics.AccessPath;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelAuthenticationRequestContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelTokenRequestContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelTokenResponseContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceAuthorizationRequestContext;
import org.keycloak.protocol.oidc.grants.device.clientpolicy.context.DeviceTokenResponseContext;
import org.keycloak.protocol.oidc.par.clientpolicy.context.PushedAuthorizationRequestContext;
import org.keycloak.services.clientpolicy.ClientPolicyContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.DefaultClientPolicyManager;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;
import org.keycloak.services.clientpolicy.context.IdentityBrokeringAPIContext;
import org.keycloak.services.clientpolicy.context.JWTAuthorizationGrantContext;
import org.keycloak.services.clientpolicy.context.ResourceOwnerPasswordCredentialsContext;
import org.keycloak.services.clientpolicy.context.SamlAuthnRequestContext;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshResponseContext;
import org.keycloak.services.clientpolicy.context.TokenRequestContext;
import org.keycloak.services.clientpolicy.context.TokenResponseContext;
import org.keycloak.services.clientpolicy.context.UserInfoRequestContext;

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
        AccessPath.of(context.getEvent()).ifPresent(path -> path.keep(keycloakSession));
        if (context instanceof AuthorizationRequestContext request) {
            new AuthorizationRequestGate(keycloakSession).check(request);
        } else if (context instanceof PushedAuthorizationRequestContext request) {
            new AnnouncedRequestGate(keycloakSession).check(request.getClient(), request.getRequestParameters());
        } else if (context instanceof DeviceAuthorizationRequestContext request) {
            new AnnouncedRequestGate(keycloakSession)
                    .check(keycloakSession.getContext().getClient(), request.getRequestParameters());
        } else if (context instanceof SamlAuthnRequestContext request) {
            new SamlRequestGate(keycloakSession).check(request);
        } else if (context instanceof TokenRequestContext request) {
            new TokenRequestGate(keycloakSession).checkCode(request);
        } else if (context instanceof TokenRefreshContext request) {
            new TokenRequestGate(keycloakSession).checkRefresh(request);
        } else if (context instanceof ServiceAccountTokenRequestContext request) {
            new TokenRequestGate(keycloakSession).checkMachine(request);
        } else if (context instanceof ResourceOwnerPasswordCredentialsContext request) {
            new PasswordGate(keycloakSession).check(request);
        } else if (context instanceof BackchannelAuthenticationRequestContext request) {
            new BackchannelGate(keycloakSession).checkRequest(request);
        } else if (context instanceof BackchannelTokenRequestContext request) {
            new BackchannelGate(keycloakSession).checkRedemption(request);
        } else if (context instanceof TokenExchangeRequestContext request) {
            new ExchangeGate(keycloakSession).check(request);
        } else if (context instanceof JWTAuthorizationGrantContext request) {
            VouchedSignIn.keep(keycloakSession, request.getIdentityProviderAlias());
        } else if (context instanceof UserInfoRequestContext request) {
            new BearerGate(keycloakSession).checkUserInfo(request);
        } else if (context instanceof IdentityBrokeringAPIContext request) {
            new BearerGate(keycloakSession).checkBrokering(request);
        } else {
            describeGrant(context);
        }
    }

    /** The claims of the ID token, wherever Keycloak shows it before it is signed. */
    private void describeGrant(ClientPolicyContext context) {
        if (context instanceof TokenResponseContext response) {
            IdTokenClaims.write(keycloakSession, response.getAccessTokenResponseBuilder());
        } else if (context instanceof TokenRefreshResponseContext response) {
            IdTokenClaims.write(keycloakSession, response.getAccessTokenResponseBuilder());
        } else if (context instanceof DeviceTokenResponseContext response) {
            IdTokenClaims.write(keycloakSession, response.getAccessTokenResponseBuilder());
        } else if (context instanceof BackchannelTokenResponseContext response) {
            IdTokenClaims.write(keycloakSession, response.getAccessTokenResponseBuilder());
        }
    }
}
