package dev.suitegate.it.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/** Keycloak's embedded H2 in a new file, which {@code AUTO_SERVER} lets the tests read while Keycloak has it open. */
final class H2Database implements SuiteDatabase {
    private static final String USER = "sa";
    private static final String PASSWORD = "password";

    private final String url;

    H2Database(Path state) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(state), "h2-");
            url = "jdbc:h2:file:" + folder.resolve("keycloak") + ";NON_KEYWORDS=VALUE;AUTO_SERVER=TRUE";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Map<String, String> keycloakEnvironment() {
        return Map.of(
                "KC_DB", "dev-file",
                "KC_DB_URL", url,
                "KC_DB_USERNAME", USER,
                "KC_DB_PASSWORD", PASSWORD,
                "JAVA_OPTS_APPEND", "-Dh2.bindAddress=127.0.0.1");
    }

    @Override
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, USER, PASSWORD);
    }

    @Override
    public void close() {
        // The file stays for a look at it; it lies in the build's output.
    }
}
