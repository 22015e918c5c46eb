package dev.suitegate.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * An administrator's change whose epoch cannot be raised is not made at all. On H2 it is the suite that sees to it; PostgreSQL
 * takes nothing more in a transaction in which a statement failed.
 */
@AgainstTheSuite
@Tag("revocation")
@Tag("journeys")
class UnobservedChangeIT {
    @Test
    void fails(Suite suite, Proof proof) throws SQLException {
        rename(suite, "SUITE_EPOCH", "SUITE_EPOCH_AWAY");
        try {
            assertThat(enable(suite, false).status()).isGreaterThanOrEqualTo(400);
        } finally {
            rename(suite, "SUITE_EPOCH_AWAY", "SUITE_EPOCH");
        }
        assertThat(user(suite).path("enabled").asBoolean()).isTrue();
        enable(suite, false).expect(204);
        enable(suite, true).expect(204);
        proof.count("unobservedChangesRefused");
    }

    private static HttpAnswer enable(Suite suite, boolean enabled) {
        return suite.administration().realm(path(suite)).putJson(((ObjectNode) user(suite)).put("enabled", enabled));
    }

    private static JsonNode user(Suite suite) {
        return suite.administration().realm(path(suite)).get().expect(200).json();
    }

    private static String path(Suite suite) {
        return "/users/" + suite.administration().idOf("bob");
    }

    private static void rename(Suite suite, String from, String to) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        value(suite, "KC_DB_URL"), value(suite, "KC_DB_USERNAME"), value(suite, "KC_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE " + from + " RENAME TO " + to);
        }
    }

    private static String value(Suite suite, String name) {
        return Objects.requireNonNull(suite.databaseEnvironment().get(name), name);
    }
}
