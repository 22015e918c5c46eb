package dev.suitegate.keycloak.wiring;

import dev.suitegate.keycloak.persistence.RealmRow;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Lets only one transaction at a time make up what a realm lacks, on whichever node it runs. */
public final class RealmLock {

    private RealmLock() {}

    /** Waits until nobody else holds the realm, and holds it until the transaction ends. */
    public static void hold(KeycloakSession keycloakSession, String realmId) {
        RealmRow.lock(keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager(), realmId);
    }
}
