package dev.suitegate.it.image;

import dev.suitegate.it.support.Eventually;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A real PostgreSQL that containers reach, with a password. It listens on loopback and on the engine's bridge alone. */
final class BridgeDatabase implements AutoCloseable {
    /** The user that owns Keycloak's tables. */
    static final String USER = "keycloak";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String gateway;
    // What the shell, JDBC and Keycloak's own settings each might take for something else.
    private final String password = "p$$w \\d '\" #" + UUID.randomUUID();
    private final Path access;
    private final EmbeddedPostgres postgres;

    BridgeDatabase(String gateway) {
        this.gateway = gateway;
        try {
            access = Files.createTempFile("suitegate-hba", ".conf");
            Files.setPosixFilePermissions(access, PosixFilePermissions.fromString("rw-r--r--"));
            Files.writeString(access, """
                    local all all trust
                    host all all 127.0.0.1/32 trust
                    host all all ::1/128 trust
                    host all all all scram-sha-256
                    """);
            postgres = EmbeddedPostgres.builder()
                    .setServerConfig("hba_file", access.toString())
                    .setServerConfig("listen_addresses", "localhost," + gateway)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("postgres", "create user %s password '%s'".formatted(USER, password.replace("'", "''")));
    }

    /** What the user of {@link #USER} says to get in. */
    String password() {
        return password;
    }

    /** A new database; returns its address for a container. */
    String create(String name) {
        execute("postgres", "create database %s owner %s".formatted(name, USER));
        return address(name);
    }

    /** The address of a database for a container. */
    String address(String name) {
        return "jdbc:postgresql://%s:%d/%s".formatted(gateway, postgres.getPort(), name);
    }

    /** The first column of what a query finds. */
    List<String> ask(String database, String query) {
        List<String> found = new ArrayList<>();
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    /** Waits until a query finds one row with this. */
    void await(String database, String query, String value) {
        Eventually.is(
                query + " is " + value, PATIENCE, () -> ask(database, query).equals(List.of(value)));
    }

    private void execute(String database, String statement) {
        try (Connection connection = postgres.getDatabase("postgres", database).getConnection();
                Statement executed = connection.createStatement()) {
            executed.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            postgres.close();
            Files.deleteIfExists(access);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
