package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** By which names the suite's own pages tell of a person and of a product. */
final class ShownNames {

    private ShownNames() {}

    /** The name that the person knows the account by. */
    static String account(UserModel user) {
        return user.getEmail() == null ? user.getUsername() : user.getEmail();
    }

    static @Nullable String product(KeycloakSession keycloakSession, ProductId product) {
        return AccessServices.of(keycloakSession)
                .registrations()
                .product(product)
                .map(ProductRegistration::name)
                .orElse(null);
    }
}
