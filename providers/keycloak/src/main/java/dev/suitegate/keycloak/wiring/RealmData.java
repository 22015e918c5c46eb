package dev.suitegate.keycloak.wiring;

import dev.suitegate.keycloak.persistence.RealmRows;
import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** What the suite keeps of a realm, which goes with it. */
public final class RealmData {

    private RealmData() {}

    /** Removes everything of a realm that is gone, in the transaction of the session. */
    public static void forget(KeycloakSession keycloakSession, String realmId) {
        Outbox.forget(keycloakSession, realmId);
        RealmRows.forget(entityManager(keycloakSession), realmId);
    }

    /** The same for whatever was written while its realm was being removed. */
    public static void forgetStrays(KeycloakSession keycloakSession) {
        RealmRows.strays(entityManager(keycloakSession)).forEach(realmId -> forget(keycloakSession, realmId));
    }

    private static EntityManager entityManager(KeycloakSession keycloakSession) {
        return keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager();
    }
}
