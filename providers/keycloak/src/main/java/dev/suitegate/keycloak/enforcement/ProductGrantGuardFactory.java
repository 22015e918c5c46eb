package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorFactory;

/** Makes {@link ProductGrantGuard}; Keycloak finds it by itself, no realm setting is involved. */
public final class ProductGrantGuardFactory implements TokenPostProcessorFactory {

    static final String PROVIDER_ID = "product-grant-guard";

    @Override
    public TokenPostProcessor create(KeycloakSession session) {
        return new ProductGrantGuard(session);
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }

    /** Descending order: the lowest number has the last word. */
    @Override
    public int order() {
        return -1000;
    }
}
