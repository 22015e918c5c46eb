package dev.suitegate.keycloak.enforcement;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolFactory;
import org.keycloak.protocol.oidc.OIDCProviderConfig;

/** Takes the place of Keycloak's factory of the same id, {@code openid-connect}. */
public final class SuiteLoginProtocolFactory extends OIDCLoginProtocolFactory {

    private @Nullable OIDCProviderConfig strict;

    @Override
    public void init(Config.Scope config) {
        super.init(config);
        strict = new StrictRequestParameters(config);
    }

    @Override
    public LoginProtocol create(KeycloakSession session) {
        OIDCProviderConfig config = Objects.requireNonNull(strict, "create before init");
        return new SuiteLoginProtocol(config).setSession(session);
    }

    /** Of two factories with one id Keycloak takes the higher. */
    @Override
    public int order() {
        return 100;
    }
}
