package dev.suitegate.keycloak.enforcement;

import org.jspecify.annotations.NullUnmarked;
import org.keycloak.authorization.protection.introspect.RPTIntrospectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/** Introspection of a permission token (UMA 2.0): active only while the product grant behind it holds. */
@NullUnmarked
final class SuitePermissionTokenIntrospection extends RPTIntrospectionProvider {

    SuitePermissionTokenIntrospection(KeycloakSession session) {
        super(session);
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
