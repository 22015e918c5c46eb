package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.wiring.SupportedDatabase;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** What every start of a node checks and, in realms older than the suite, makes up for. */
final class StartUp {

    private final KeycloakSessionFactory factory;

    StartUp(KeycloakSessionFactory factory) {
        this.factory = factory;
    }

    void run() {
        KeycloakModelUtils.runJobInTransaction(factory, SupportedDatabase::check);
        for (String realmId : realmIds()) {
            KeycloakModelUtils.runJobInTransaction(factory, keycloakSession -> setUp(keycloakSession, realmId));
        }
    }

    private List<String> realmIds() {
        return KeycloakModelUtils.runJobInTransactionWithResult(
                factory,
                keycloakSession -> keycloakSession
                        .realms()
                        .getRealmsStream()
                        .map(RealmModel::getId)
                        .toList());
    }

    private static void setUp(KeycloakSession keycloakSession, String realmId) {
        RealmModel realm = keycloakSession.realms().getRealm(realmId);
        if (realm != null) {
            keycloakSession.getContext().setRealm(realm);
            SuiteRoles.createIn(keycloakSession, realm);
            ClientSecrets.check(realm);
        }
    }
}
