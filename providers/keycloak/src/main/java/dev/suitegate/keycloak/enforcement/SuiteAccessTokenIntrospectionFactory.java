package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.AccessTokenIntrospectionProviderFactory;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;

/** Takes the place of Keycloak's factory of the same id. */
public final class SuiteAccessTokenIntrospectionFactory extends AccessTokenIntrospectionProviderFactory {

    @Override
    public TokenIntrospectionProvider create(KeycloakSession session) {
        return new SuiteAccessTokenIntrospection(session);
    }

    /** Of two factories with one id Keycloak takes the higher. */
    @Override
    public int order() {
        return 100;
    }
}
