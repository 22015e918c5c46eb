package dev.suitegate.it.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A real PostgreSQL, started for this run; it counts how often each statement is run. */
final class PostgresDatabase implements SuiteDatabase {
    private final EmbeddedPostgres postgres;

    PostgresDatabase() {
        try {
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("shared_preload_libraries", "pg_stat_statements")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        countStatements();
    }

    private void countStatements() {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create extension pg_stat_statements");
        } catch (SQLException e) {
            throw new IllegalStateException("PostgreSQL cannot count statements", e);
        }
    }

    int port() {
        return postgres.getPort();
    }

    @Override
    public Map<String, String> keycloakEnvironment() {
        return Map.of(
                "KC_DB", "postgres",
                "KC_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "KC_DB_USERNAME", "postgres",
                "KC_DB_PASSWORD", "postgres");
    }

    @Override
    public Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    @Override
    public void close() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
