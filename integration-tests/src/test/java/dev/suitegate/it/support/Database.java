package dev.suitegate.it.support;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Keycloak's database: what a refusal must not leave behind, and what no API prepares. */
public final class Database {
    private static final String REFUSALS = "SUITE_REFUSED_CALL";
    private static final String CLIENT_SESSIONS = """
            select count(*) from OFFLINE_CLIENT_SESSION s
            join OFFLINE_USER_SESSION u on u.USER_SESSION_ID = s.USER_SESSION_ID and u.OFFLINE_FLAG = s.OFFLINE_FLAG
            join USER_ENTITY p on p.ID = u.USER_ID
            join CLIENT c on c.ID = s.CLIENT_ID
            where p.USERNAME = ? and c.CLIENT_ID = ? and s.OFFLINE_FLAG = ?""";
    private static final String USER_SESSIONS = """
            select count(*) from OFFLINE_USER_SESSION u
            join USER_ENTITY p on p.ID = u.USER_ID
            where p.USERNAME = ? and u.OFFLINE_FLAG = '0'""";
    private static final String CONSENTS = """
            select count(*) from USER_CONSENT k
            join USER_ENTITY p on p.ID = k.USER_ID
            join CLIENT c on c.ID = k.CLIENT_ID
            where p.USERNAME = ? and c.CLIENT_ID = ?""";

    private static final String OFFLINE_SESSIONS = """
            select count(*) from OFFLINE_USER_SESSION u
            join USER_ENTITY p on p.ID = u.USER_ID
            where p.USERNAME = ? and u.OFFLINE_FLAG = '1'""";
    private static final String SESSION_ROWS =
            "select (select count(*) from OFFLINE_USER_SESSION) + (select count(*) from OFFLINE_CLIENT_SESSION)";
    private static final String UNLOGGED =
            "select count(*) from OUTBOX_ENTRY where ENTRY_KIND = 'suitegate-event' and STATUS = 'PENDING'";
    private static final String UNDONE = """
            select count(*) from OUTBOX_ENTRY
            where ENTRY_KIND like 'suitegate-%' and STATUS = 'PENDING'""";
    private static final String LEFT_SIGNALS =
            "select count(*) from OUTBOX_ENTRY where ENTRY_KIND = 'suitegate-signal' and REALM_ID = ?";
    private static final String SIGNALS = """
            select count(*) from OUTBOX_ENTRY
            where ENTRY_KIND = 'ssf-push' and OWNER_ID = ? and ENTRY_TYPE like 'urn:suitegate:event:%'""";
    private static final String LOGGED = "select count(*) from SUITE_EVENT where BODY like ?";
    private static final String DECISIONS =
            "select coalesce(sum(calls), 0) from pg_stat_statements where query like '%AS READ_AT%SUITE_SEAT h%'";

    private static final String LISTS = """
            select coalesce(sum(shared_blks_hit + shared_blks_read + local_blks_hit), 0) from pg_stat_statements
            where query ilike '%from suite_subscription%order by%'""";

    private final SuiteDatabase database;

    Database(SuiteDatabase database) {
        this.database = database;
    }

    /** What a person has with one client now. */
    public Traces tracesOf(String user, String client) {
        return new Traces(
                count(CLIENT_SESSIONS, user, client, "0"),
                count(CLIENT_SESSIONS, user, client, "1"),
                count(CONSENTS, user, client));
    }

    /** How many suite sessions a person has now. */
    public long suiteSessionsOf(String user) {
        return count(USER_SESSIONS, user);
    }

    /** How many offline user sessions a person has now, of whatever client. */
    public long offlineSessionsOf(String user) {
        return count(OFFLINE_SESSIONS, user);
    }

    /** How many sessions are stored, of users and of clients, online and offline. */
    public long sessionRows() {
        return count(SESSION_ROWS);
    }

    /** How many rows of a table of ours are of a realm, which is meant by Keycloak's own id. */
    public long rowsOfRealm(String table, String realmId) {
        return count("select count(*) from " + table + " where REALM_ID = ?", realmId);
    }

    /** For how many tenants it is kept that a person has consented. */
    public long tenantConsentsOf(String userId) {
        return count("select count(*) from SUITE_TENANT_CONSENT where USER_ID = ?", userId);
    }

    /** How many entries of the suite's are still in the outbox to be done. */
    public long undone() {
        return count(UNDONE);
    }

    /** How often something of a realm was left for Keycloak's transmitter. */
    public long leftSignals(String realmId) {
        return count(LEFT_SIGNALS, realmId);
    }

    /** The suite's events in the hands of Keycloak's transmitter for a client, by its id of Keycloak's; also those it holds or has sent. */
    public long signals(String clientUuid) {
        return count(SIGNALS, clientUuid);
    }

    /** Events in the log that name a subscription. */
    public long logged(String externalId) {
        return count(LOGGED, "%" + externalId + "%");
    }

    /** Begins to count anew what statements cost; PostgreSQL alone counts it. */
    public void forgetStatements() {
        count("select count(*) from (select pg_stat_statements_reset()) reset");
    }

    /** How many blocks the lists of subscriptions have looked at since {@link #forgetStatements}; PostgreSQL alone counts it. */
    public long blocksOfLists() {
        return count(LISTS);
    }

    /** How often the decision's statement has been run so far; PostgreSQL alone counts it. */
    public long decisions() {
        return count(DECISIONS);
    }

    /**
     * Every row of every table of ours but the count of refused calls, to show that a request changed nothing. What happened before is
     * logged by then.
     */
    public Map<String, List<String>> suiteTables() {
        Eventually.is("events are logged", () -> count(UNLOGGED) == 0);
        Map<String, List<String>> tables = new TreeMap<>();
        try (Connection connection = open()) {
            for (String table : namesOfSuiteTables(connection)) {
                tables.put(table.toUpperCase(Locale.ROOT), rowsOf(connection, table));
            }
            if (tables.isEmpty()) {
                throw new AssertionError("there is no table of ours to compare");
            }
            return tables;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read the tables", e);
        }
    }

    /** The first column of every row that a query finds, as text. */
    public List<String> column(String query, String... values) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            List<String> column = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    column.add(rows.getString(1));
                }
            }
            return column;
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + query, e);
        }
    }

    /** Writes what a test needs and no API makes, or not in time; answers how many rows there are of it. */
    public int prepare(String sql, String... values) {
        try (Connection connection = database.connect();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
    }

    private long count(String query, String... values) {
        try (Connection connection = open();
                PreparedStatement statement = connection.prepareStatement(query)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + query, e);
        }
    }

    private static void bind(PreparedStatement statement, String... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setString(i + 1, values[i]);
        }
    }

    private Connection open() throws SQLException {
        Connection connection = database.connect();
        connection.setReadOnly(true);
        return connection;
    }

    private static List<String> namesOfSuiteTables(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (ResultSet tables =
                connection.getMetaData().getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                String name = tables.getString("TABLE_NAME");
                String upper = name.toUpperCase(Locale.ROOT);
                if (upper.startsWith("SUITE_") && !upper.equals(REFUSALS)) {
                    names.add(name);
                }
            }
        }
        return names;
    }

    private static List<String> rowsOf(Connection connection, String table) throws SQLException {
        List<String> found = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select * from " + table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                StringBuilder row = new StringBuilder();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    row.append(rows.getString(i)).append('|');
                }
                found.add(row.toString());
            }
        }
        return found.stream().sorted().toList();
    }
}
