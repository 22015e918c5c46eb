package dev.suitegate.it.rights;

import dev.suitegate.it.support.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Everything that is stored, one sum for each table, to show that nothing changed. */
public final class WholeDatabase {
    /** What a sign-in, a token and a refused call leave, of whoever. */
    private static final Set<String> MOVING = Set.of(
            "offline_user_session",
            "offline_client_session",
            "event_entity",
            "suite_refused_call",
            "jgroups_ping",
            "server_config",
            "single_use_object",
            "revoked_token");

    private WholeDatabase() {}

    /** A sum for each table. */
    public static Map<String, String> read(Suite suite) {
        Map<String, String> variables = suite.databaseEnvironment();
        try (Connection connection = DriverManager.getConnection(
                        variables.getOrDefault("KC_DB_URL", ""),
                        variables.get("KC_DB_USERNAME"),
                        variables.get("KC_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            Map<String, String> sums = new TreeMap<>();
            for (String table : tables(statement)) {
                sums.put(table, sum(statement, table));
            }
            return sums;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the tables", e);
        }
    }

    private static List<String> tables(Statement statement) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (!MOVING.contains(name.toLowerCase(Locale.ROOT))) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static String sum(Statement statement, String table) throws SQLException {
        String rows =
                "select count(*) || ':' || coalesce(sum(hashtextextended(t::text, 0)), 0) from \"" + table + "\" t";
        try (ResultSet sum = statement.executeQuery(rows)) {
            sum.next();
            return sum.getString(1);
        }
    }
}
