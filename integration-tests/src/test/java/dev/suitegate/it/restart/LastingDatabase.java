package dev.suitegate.it.restart;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** A database that outlives the servers on it. Between two of them it can be copied and put back. */
final class LastingDatabase implements AutoCloseable {
    private static final String NAME = "suite";
    private static final String BACKUP = "backup";
    private static final String USER = "postgres";

    private final EmbeddedPostgres postgres;

    private LastingDatabase(EmbeddedPostgres postgres) {
        this.postgres = postgres;
    }

    static LastingDatabase start() {
        try {
            LastingDatabase database =
                    new LastingDatabase(EmbeddedPostgres.builder().start());
            database.administer("create database " + NAME);
            return database;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The variables with which Keycloak reaches it. */
    Map<String, String> environment() {
        return Map.of(
                "KC_DB",
                "postgres",
                "KC_DB_URL",
                postgres.getJdbcUrl(USER, NAME),
                "KC_DB_USERNAME",
                USER,
                "KC_DB_PASSWORD",
                USER);
    }

    /** Takes a copy; nobody may be connected. */
    void backUp() {
        administer("create database " + BACKUP + " template " + NAME);
    }

    /** Puts the copy in place of what is there; nobody may be connected. */
    void restore() {
        administer("drop database " + NAME);
        administer("create database " + NAME + " template " + BACKUP);
    }

    /** The first number that a query finds. */
    long count(String query, String... values) {
        try (Connection connection = postgres.getDatabase(USER, NAME).getConnection();
                PreparedStatement statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + query, e);
        }
    }

    private void administer(String sql) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
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
