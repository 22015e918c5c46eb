package dev.suitegate.it.cluster;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** A PostgreSQL that can be stopped and started again where it was, on the same port. */
final class ClusterDatabase implements AutoCloseable {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres postgres;

    private ClusterDatabase(Path folder) throws IOException {
        this.folder = folder;
        this.postgres = builder(folder).start();
        this.port = postgres.getPort();
    }

    static ClusterDatabase start() {
        try {
            return new ClusterDatabase(Files.createTempDirectory("suitegate-cluster"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends every connection, and what was committed stays. */
    synchronized void stop() {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it again; returns when it takes connections. */
    synchronized void startAgain() {
        try {
            postgres = builder(folder).setPort(port).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    synchronized Connection connect() throws SQLException {
        return postgres.getPostgresDatabase().getConnection();
    }

    /** The variables that lead Keycloak to it. */
    Map<String, String> keycloakEnvironment() {
        return Map.of(
                "KC_DB", "postgres",
                "KC_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                "KC_DB_USERNAME", "postgres",
                "KC_DB_PASSWORD", "postgres");
    }

    @Override
    public void close() {
        stop();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // Two nodes with their pools, and the tests' own connections.
    private static EmbeddedPostgres.Builder builder(Path folder) {
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setServerConfig("max_connections", "300");
    }
}
