package dev.suitegate.keycloak.persistence;

import dev.suitegate.keycloak.outbox.DeliveryStanding;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.hibernate.Session;

/** How many deliveries there are, and how long they and events are kept. */
public final class KeptDeliveries {

    private static final Duration DELIVERED = Duration.ofDays(7);
    private static final Duration DEAD = Duration.ofDays(30);
    private static final Duration EVENTS = Duration.ofDays(30);

    private static final String STANDING = "SELECT COUNT(CASE WHEN STATE = 'pending' THEN 1 END) AS PENDING,"
            + " MIN(CASE WHEN STATE = 'pending' THEN SINCE END) AS OLDEST,"
            + " COUNT(CASE WHEN STATE = 'dead' THEN 1 END) AS DEAD"
            + " FROM SUITE_WEBHOOK_DELIVERY WHERE STATE IN ('pending', 'dead')";
    private static final String OLD_DELIVERIES = "DELETE FROM SUITE_WEBHOOK_DELIVERY WHERE STATE = ? AND SINCE < ?";
    private static final String OF_OLD_EVENTS = "DELETE FROM SUITE_WEBHOOK_DELIVERY d WHERE EXISTS (SELECT 1"
            + " FROM SUITE_EVENT e WHERE e.REALM_ID = d.REALM_ID AND e.POSITION = d.POSITION AND e.LOGGED_AT < ?)";
    private static final String OLD_EVENTS = "DELETE FROM SUITE_EVENT WHERE LOGGED_AT < ?";

    private KeptDeliveries() {}

    /** How much there is in all realms, by one statement. */
    public static DeliveryStanding standing(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Instant now = Rows.now(connection);
            try (PreparedStatement select = connection.prepareStatement(STANDING);
                    ResultSet row = select.executeQuery()) {
                row.next();
                Instant oldest = Rows.instant(row, "OLDEST");
                Duration age = oldest == null || oldest.isAfter(now) ? Duration.ZERO : Duration.between(oldest, now);
                return new DeliveryStanding(row.getLong("PENDING"), age, row.getLong("DEAD"));
            }
        });
    }

    /** Drops what has been kept long enough; an event takes along what was still to be delivered of it. */
    public static void tidy(EntityManager entityManager) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            Instant now = Rows.now(connection);
            drop(connection, "delivered", now.minus(DELIVERED));
            drop(connection, "dead", now.minus(DEAD));
            drop(connection, OF_OLD_EVENTS, OLD_EVENTS, now.minus(EVENTS));
        });
    }

    private static void drop(Connection connection, String state, Instant before) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(OLD_DELIVERIES)) {
            delete.setString(1, state);
            Rows.set(delete, 2, before);
            delete.executeUpdate();
        }
    }

    private static void drop(Connection connection, String deliveries, String events, Instant before)
            throws SQLException {
        for (String sql : new String[] {deliveries, events}) {
            try (PreparedStatement delete = connection.prepareStatement(sql)) {
                Rows.set(delete, 1, before);
                delete.executeUpdate();
            }
        }
    }
}
