package dev.suitegate.keycloak.enforcement;

import org.keycloak.Config;
import org.keycloak.protocol.oidc.OIDCProviderConfig;

/**
 * Keycloak's settings, except that it never drops in silence what a request says: a parameter that is too long, or one too
 * many, fails the request. Dropping could make a request for one tenant a request for any, and would lose the client's state.
 */
final class StrictRequestParameters extends OIDCProviderConfig {

    StrictRequestParameters(Config.Scope config) {
        super(config);
    }

    @Override
    public boolean isAdditionalReqParamsFailFast(boolean isTokenParam) {
        return true;
    }
}
