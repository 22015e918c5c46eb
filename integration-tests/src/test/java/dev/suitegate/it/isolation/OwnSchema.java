package dev.suitegate.it.isolation;

import dev.suitegate.it.support.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The tables of Keycloak and of the suite once more in the suite's own database, with the same columns and indexes: the running
 * server does not see what is committed there.
 */
final class OwnSchema implements AutoCloseable {
    private static final String NAME = "isolation";
    private static final List<String> TABLES = List.of(
            "realm",
            "user_entity",
            "org",
            "user_group_membership",
            "suite_product",
            "suite_client",
            "suite_subscription",
            "suite_seat",
            "suite_epoch",
            "suite_history_head",
            "suite_change");

    private final Map<String, String> database;

    OwnSchema(Suite suite) {
        database = suite.databaseEnvironment();
        run("drop schema if exists " + NAME + " cascade");
        run("create schema " + NAME);
        TABLES.forEach(
                table -> run("create table " + NAME + "." + table + " (like public." + table + " including all)"));
    }

    /** Makes every unqualified name mean a table of this schema. */
    String parameters() {
        return "currentSchema=" + NAME;
    }

    @Override
    public void close() {
        run("drop schema " + NAME + " cascade");
    }

    private void run(String sql) {
        try (Connection connection = DriverManager.getConnection(
                        value("KC_DB_URL"), value("KC_DB_USERNAME"), value("KC_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
    }

    private String value(String name) {
        return Objects.requireNonNull(database.get(name), name);
    }
}
