package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.enforcement.TenantDoor;
import dev.suitegate.keycloak.realm.EquipRealm;
import dev.suitegate.keycloak.wiring.AccessServices;
import dev.suitegate.keycloak.wiring.LostRace;
import dev.suitegate.keycloak.wiring.SupportedDatabase;
import jakarta.persistence.PersistenceException;
import java.util.List;
import org.keycloak.models.IdentityProviderQuery;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
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
        AccessServices.expectFailures();
        for (String realmId : realmIds()) {
            setUp(realmId);
        }
    }

    /** Of two nodes that start at once, the one that comes too late for a role finds it there the second time. */
    private void setUp(String realmId) {
        try {
            KeycloakModelUtils.runJobInTransaction(factory, keycloakSession -> setUp(keycloakSession, realmId));
        } catch (PersistenceException | ModelException failure) {
            if (!(failure instanceof ModelDuplicateException) && !LostRace.explains(failure)) {
                throw failure;
            }
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
            EquipRealm.in(keycloakSession, realm).bind();
            SuiteRoles.createIn(keycloakSession, realm);
            ClientSecrets.check(keycloakSession, realm);
            keycloakSession
                    .identityProviders()
                    .getAllStream(IdentityProviderQuery.any())
                    .toList()
                    .forEach(provider -> TenantDoor.remember(keycloakSession, provider));
        }
    }
}
