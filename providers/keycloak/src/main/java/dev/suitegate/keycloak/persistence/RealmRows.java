package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;

/** All that the suite's tables hold of a realm. Consents are not among them: they go with their clients and people. */
public final class RealmRows {

    /** Seats before the subscriptions that they refer to; each has an index that begins with the realm. */
    private static final List<String> TABLES = List.of(
            "SUITE_SEAT",
            "SUITE_SUBSCRIPTION",
            "SUITE_ENTITLEMENT_SET",
            "SUITE_EPOCH",
            "SUITE_CHANGE",
            "SUITE_HISTORY_HEAD",
            "SUITE_REFUSED_CALL",
            "SUITE_WEBHOOK_DELIVERY",
            "SUITE_EVENT",
            "SUITE_EVENT_HEAD",
            "SUITE_WEBHOOK",
            "SUITE_CLIENT",
            "SUITE_PRODUCT");

    /** Whatever has led here, nothing of a realm that there is. */
    private static final String DELETE =
            "DELETE FROM %s WHERE REALM_ID = ? AND NOT EXISTS (SELECT 1 FROM REALM r WHERE r.ID = ?)";

    private static final String NEXT = "SELECT MIN(REALM_ID) FROM %s WHERE REALM_ID > ?";
    private static final String EXISTS = "SELECT 1 FROM REALM WHERE ID = ?";

    private RealmRows() {}

    /** Removes what is left of a realm that is no more: one statement for each table, however many rows there are. */
    public static void forget(EntityManager entityManager, String realmId) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            for (String table : TABLES) {
                try (PreparedStatement delete = connection.prepareStatement(DELETE.formatted(table))) {
                    delete.setString(1, realmId);
                    delete.setString(2, realmId);
                    delete.executeUpdate();
                }
            }
        });
    }

    /** Realms that are no more and of which there is still something. The cost grows with the realms, not with their rows. */
    public static Set<String> strays(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Set<String> strays = new TreeSet<>();
            for (String table : TABLES) {
                addRealms(connection, table, strays);
            }
            // Asked last: what was there before it was asked for has been there all the time.
            for (String realmId : List.copyOf(strays)) {
                if (exists(connection, realmId)) {
                    strays.remove(realmId);
                }
            }
            return strays;
        });
    }

    private static void addRealms(Connection connection, String table, Set<String> realms) throws SQLException {
        String last = "";
        try (PreparedStatement next = connection.prepareStatement(NEXT.formatted(table))) {
            while (last != null) {
                next.setString(1, last);
                try (ResultSet row = next.executeQuery()) {
                    last = row.next() ? row.getString(1) : null;
                }
                if (last != null) {
                    realms.add(last);
                }
            }
        }
    }

    private static boolean exists(Connection connection, String realmId) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EXISTS)) {
            select.setString(1, realmId);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }
}
