package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import org.hibernate.Session;

/** A realm's row in Keycloak's own table. */
public final class RealmRow {

    private static final String LOCK = "SELECT ID FROM REALM WHERE ID = ? FOR UPDATE";

    private RealmRow() {}

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
