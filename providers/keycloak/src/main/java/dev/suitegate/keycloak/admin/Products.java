package dev.suitegate.keycloak.admin;

import dev.suitegate.core.catalog.ProductChange;
import dev.suitegate.core.catalog.ProductChange.Kind;
import dev.suitegate.core.catalog.ProductDefinition;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.catalog.ApplyProduct;
import dev.suitegate.keycloak.catalog.RotateSecret;
import dev.suitegate.keycloak.catalog.RotateSecret.Rotation;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.time.Duration;
import java.util.Map;
import org.keycloak.events.admin.OperationType;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The products of a realm, to be changed in one transaction. Whoever changes one holds it first. */
final class Products {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final AccessServices services;
    private final ChangeEvents events;

    Products(KeycloakSession keycloakSession, RealmModel realm, AccessServices services, ChangeEvents events) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.services = services;
        this.events = events;
    }

    /**
     * Waits until nobody else changes the product.
     *
     * @return whether there is one
     */
    boolean hold(ProductId product) {
        return services.registrations().lock(product);
    }

    /** The file that describes the product; empty: none is known. */
    String file(ProductId product) {
        return services.registrations().files().getOrDefault(product, "");
    }

    ApplyProduct apply(ProductDefinition product) {
        return new ApplyProduct(keycloakSession, realm, product);
    }

    Rotation rotate(ProductId product, String clientId, Duration overlap) {
        return new RotateSecret(keycloakSession, realm).rotate(product, clientId, overlap);
    }

    /** Locks everybody out, or lets people in again; either way, what was issued before is worthless. */
    void enable(ProductId product, boolean enabled) {
        if (services.registrations().enable(product, enabled)) {
            services.epochs().raise(product);
            services.record(ProductChange.of(enabled ? Kind.PRODUCT_UNLOCKED : Kind.PRODUCT_LOCKED, product, Map.of()));
            events.product(OperationType.ACTION, product, Map.of("locked", !enabled));
        }
    }
}
