package dev.suitegate.keycloak.wiring;

import dev.suitegate.keycloak.persistence.DatabaseCheck;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;

/** Stops a start on a database that the suite has not been tested on. */
public final class SupportedDatabase {

    private SupportedDatabase() {}

    /**
     * Looks once.
     *
     * @throws IllegalStateException when the database is neither PostgreSQL nor H2
     */
    public static void check(KeycloakSession keycloakSession) {
        DatabaseCheck.check(
                keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager());
    }
}
