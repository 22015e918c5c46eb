package dev.suitegate.it.fuzz;

import dev.suitegate.it.support.Suite;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that PostgreSQL keeps of ours for one realm. */
final class RealmState implements AutoCloseable {
    /** What callers write of an endpoint; the rest is how it has answered. */
    private static final String WEBHOOK =
            "concat_ws(' ', SUITE_WEBHOOK.ID, URL, DESCRIPTION, TYPES, TENANTS, STATE, SECRET, FORMER_SECRET, FORMER_UNTIL)";

    /** Keycloak's part of the clients that the suite knows, secrets included. */
    private static final String CLIENTS = """
            select md5(coalesce(string_agg(c::text || coalesce((
                select string_agg(a.NAME || a.VALUE, '|' order by a.NAME)
                from CLIENT_ATTRIBUTES a where a.CLIENT_ID = c.ID), ''), '|' order by c.ID), ''))
            from CLIENT c join SUITE_CLIENT s on s.CLIENT_UUID = c.ID where s.REALM_ID = %s %s""";

    private static final String DIGEST = Stream.of(
                    "SUITE_PRODUCT",
                    "SUITE_CLIENT",
                    "SUITE_SUBSCRIPTION",
                    "SUITE_SEAT",
                    "SUITE_EPOCH",
                    "SUITE_ENTITLEMENT_SET",
                    "SUITE_HISTORY_HEAD")
            .map(table -> "select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) from " + table
                    + " t where REALM_ID = ?1")
            .map(one -> "(" + one.replace("?1", "(select id from realm_asked)") + ")")
            .collect(Collectors.joining(
                    " || ",
                    "with realm_asked as (select ?::varchar as id) select ",
                    " || (select md5(coalesce(string_agg(" + WEBHOOK
                            + ", '|' order by SUITE_WEBHOOK.ID), '')) from SUITE_WEBHOOK"
                            + " where REALM_ID = (select id from realm_asked))"
                            + " || (select count(*) from SUITE_CHANGE where REALM_ID = (select id from realm_asked))"
                            + " || ("
                            + CLIENTS.formatted("(select id from realm_asked)", "") + ")"));
    private static final String PRODUCTS =
            "select 'product:' || p.ID, p::text || (" + CLIENTS.formatted("p.REALM_ID", "and s.PRODUCT_ID = p.ID")
                    + ") from SUITE_PRODUCT p where p.REALM_ID = ?";
    /** What is of the realm as a whole: the part of the epoch that counts for everybody, and the endpoints. */
    private static final String REALM =
            "select 'realm', coalesce((select sum(COUNTER) from SUITE_EPOCH where REALM_ID = r.ID"
                    + " and TENANT_ID = '-' and PRODUCT_ID = '-' and USER_ID = '-'), 0)::text || ' ' || coalesce((select string_agg("
                    + WEBHOOK
                    + ", '|' order by SUITE_WEBHOOK.ID) from SUITE_WEBHOOK where REALM_ID = r.ID), '') from REALM r where r.ID = ?";

    private static final String SUBSCRIPTIONS =
            "select EXTERNAL_ID, t::text from SUITE_SUBSCRIPTION t where REALM_ID = ?";
    private static final String SEATS = "select EXTERNAL_ID || '/' || USER_ID, '' from SUITE_SEAT where REALM_ID = ?";
    private static final String HEAD = "select 'head', NUMBER::text from SUITE_HISTORY_HEAD where REALM_ID = ?";
    private static final String LINES =
            "select NUMBER::text, case when PRODUCT_ID is null then 'realm' when EXTERNAL_ID is null then 'product:' || PRODUCT_ID when USER_ID is null or ACTION not like 'seat%' then EXTERNAL_ID"
                    + " else EXTERNAL_ID || '/' || USER_ID end from SUITE_CHANGE where REALM_ID = ? and NUMBER > ?";

    private final Connection connection;
    private final String realm;

    RealmState(Suite suite, String realm) {
        Map<String, String> environment = suite.databaseEnvironment();
        this.realm = realm;
        try {
            connection = DriverManager.getConnection(
                    environment.getOrDefault("KC_DB_URL", ""),
                    environment.get("KC_DB_USERNAME"),
                    environment.get("KC_DB_PASSWORD"));
            connection.setReadOnly(true);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot reach the database", e);
        }
    }

    /** The same as long as nothing has changed. */
    String digest() {
        return ask(DIGEST, 0).keySet().iterator().next();
    }

    Snapshot read() {
        return new Snapshot(
                Long.parseLong(ask(HEAD, 0).getOrDefault("head", "0")),
                ask(SUBSCRIPTIONS, 0),
                ask(SEATS, 0).keySet(),
                ask(PRODUCTS, 0),
                ask(REALM, 0).toString());
    }

    /** What the lines of the history after this one are about. */
    Set<String> linesAfter(long number) {
        return new TreeSet<>(ask(LINES, number).values());
    }

    private Map<String, String> ask(String query, long number) {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, realm);
            if (statement.getParameterMetaData().getParameterCount() > 1) {
                statement.setLong(2, number);
            }
            Map<String, String> found = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery()) {
                boolean pairs = rows.getMetaData().getColumnCount() > 1;
                while (rows.next()) {
                    found.put(rows.getString(1), pairs ? rows.getString(2) : "");
                }
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + query, e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot let go of the database", e);
        }
    }

    /**
     * What callers have written, at one moment.
     *
     * @param head the last line of the history
     * @param subscriptions each row, by external id
     * @param seats each as {@code subscription/user}
     * @param products each with its clients, by {@code product:id}
     * @param realm what is of the realm as a whole
     */
    record Snapshot(
            long head,
            Map<String, String> subscriptions,
            Set<String> seats,
            Map<String, String> products,
            String realm) {
        /** What differs from a later moment. */
        Set<String> changedUntil(Snapshot later) {
            Set<String> changed = new TreeSet<>(seats);
            changed.addAll(later.seats);
            changed.removeIf(seat -> seats.contains(seat) && later.seats.contains(seat));
            changed.addAll(differences(subscriptions, later.subscriptions));
            changed.addAll(differences(products, later.products));
            if (!realm.equals(later.realm)) {
                changed.add("realm");
            }
            return changed;
        }

        private static Set<String> differences(Map<String, String> before, Map<String, String> after) {
            return Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .filter(id -> !before.getOrDefault(id, "").equals(after.get(id)))
                    .collect(Collectors.toSet());
        }
    }
}
