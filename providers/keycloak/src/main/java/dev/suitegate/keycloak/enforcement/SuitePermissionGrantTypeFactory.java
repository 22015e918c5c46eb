package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.grants.PermissionGrantTypeFactory;

/** Takes the place of Keycloak's factory of the same id. */
public final class SuitePermissionGrantTypeFactory extends PermissionGrantTypeFactory {

    @Override
    public OAuth2GrantType create(KeycloakSession session) {
        return new SuitePermissionGrantType();
    }

    /** Of two factories with one id Keycloak takes the higher. */
    @Override
    public int order() {
        return 100;
    }
}
