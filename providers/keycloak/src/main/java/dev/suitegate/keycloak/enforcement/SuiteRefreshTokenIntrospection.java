package dev.suitegate.keycloak.enforcement;

import org.jspecify.annotations.NullUnmarked;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.RefreshTokenIntrospectionProvider;
import org.keycloak.representations.AccessToken;

/** Introspection of a refresh token: active only while the product grant behind it holds. */
@NullUnmarked
final class SuiteRefreshTokenIntrospection extends RefreshTokenIntrospectionProvider {

    SuiteRefreshTokenIntrospection(KeycloakSession session) {
        super(session);
    }

    /** Keycloak compares seconds here too (keycloak#50999): a token that its family has left behind is not active. */
    @Override
    protected boolean verifyTokenReuse() {
        AuthenticatedClientSessionModel clientSession =
                userSession.getAuthenticatedClientSessionByClient(client.getId());
        boolean superseded = realm.isRevokeRefreshToken()
                && clientSession != null
                && new RefreshFamilies(clientSession).isSuperseded(token);
        return !superseded && super.verifyTokenReuse();
    }

    @Override
    protected boolean introspectionChecks(String tokenStr) {
        boolean active = super.introspectionChecks(tokenStr)
                && new IntrospectedToken(session, client, userSession, token).isActive(eventBuilder);
        if (!active) {
            forgetToken();
        }
        return active;
    }

    @Override
    public AccessToken transformAccessToken(AccessToken presented, UserSessionModel userSession) {
        return new IntrospectedClaims(session, presented).keepTo(super.transformAccessToken(presented, userSession));
    }

    /** Else an inactive answer may carry the token's claims (CVE-2026-18208). */
    private void forgetToken() {
        transformedToken = null;
    }
}
