package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import org.hibernate.Session;

/** A realm's row in Keycloak's own table. */
public final class RealmRow {

    private static final String LOCK = "SELECT ID FROM REALM WHERE ID = ? FOR UPDATE";

    private static final String EXISTS = "SELECT 1 FROM REALM WHERE ID = ?";

    private RealmRow() {}

    /** Whether there is one, as this transaction sees it; no cache is asked. */
    public static boolean exists(EntityManager entityManager, String realmId) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(EXISTS)) {
                statement.setString(1, realmId);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next();
                }
            }
        });
    }

    /** Locks it until the transaction ends. Nothing of the realm is read: what is read afterwards is what others committed. */
    public static void lock(EntityManager entityManager, String realmId) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
                statement.setString(1, realmId);
                statement.executeQuery().close();
            }
        });
    }
}
