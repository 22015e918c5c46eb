package dev.suitegate.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** A real PostgreSQL at the end of a line that Keycloak alone uses; the test reaches it past the line. */
public final class LinedDatabase implements SuiteDatabase {
    private final PostgresDatabase database = new PostgresDatabase();
    private final DatabaseLine line = new DatabaseLine(database.port());

    /** The line to it. */
    public DatabaseLine line() {
        return line;
    }

    /** Runs one statement past the line. */
    public void execute(String sql) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
    }

    @Override
    public Map<String, String> keycloakEnvironment() {
        Map<String, String> environment = new HashMap<>(database.keycloakEnvironment());
        environment.put("KC_DB_URL", "jdbc:postgresql://127.0.0.1:" + line.port() + "/postgres");
        return environment;
    }

    @Override
    public Connection connect() throws SQLException {
        return database.connect();
    }

    @Override
    public void close() {
        try {
            line.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            database.close();
        }
    }
}
