package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.ClientRegistration.OperatorClient;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.token.AccessTokenClaims;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.Arrays;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.representations.AccessToken;

/** Keeps products out of the tokens of clients that belong to none: exempt from having a product, not allowed into any. */
final class ExemptAudience {

    private final AccessServices services;
    private final RealmModel realm;

    ExemptAudience(KeycloakSession keycloakSession) {
        this.services = AccessServices.of(keycloakSession);
        this.realm = keycloakSession.getContext().getRealm();
    }

    void strip(AccessToken token) {
        String[] audience = token.getAudience();
        if (audience != null) {
            token.audience(
                    Arrays.stream(audience).filter(name -> !isOfProduct(name)).toArray(String[]::new));
        }
        token.getResourceAccess().keySet().removeIf(this::isOfProduct);
        AccessTokenClaims.forgetGrant(token);
    }

    private boolean isOfProduct(String name) {
        if (ProductId.isWellFormed(name)
                && services.registrations().product(new ProductId(name)).isPresent()) {
            return true;
        }
        ClientModel client = realm.getClientByClientId(name);
        return client != null
                && !BuiltInClients.contains(realm, client)
                && services.registered(client)
                        .filter(known -> !(known.client() instanceof OperatorClient))
                        .isPresent();
    }
}
