package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.catalog.SeedProducts;
import dev.suitegate.keycloak.realm.EquipRealm;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * What a realm gets when it comes up, created or imported: the suite's roles, the products of its realm file, and the suite's
 * flows and client scope where the file has none. Which flows are bound the file says. Keycloak's event comes last, when clients,
 * users and organizations exist, and in the same transaction: what fails here fails the import.
 */
final class NewRealm {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;

    NewRealm(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
    }

    void setUp() {
        SuiteRoles.createIn(keycloakSession, realm);
        new SeedProducts(keycloakSession, realm).run();
        EquipRealm.in(keycloakSession, realm);
        ClientSecrets.check(keycloakSession, realm);
    }
}
