package dev.suitegate.it.support;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;

/** The database that one suite runs on. */
interface SuiteDatabase extends AutoCloseable {
    /** The variables that lead Keycloak to it. */
    Map<String, String> keycloakEnvironment();

    Connection connect() throws SQLException;

    @Override
    void close();
}
