package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.event.EventType;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.Session;

/** Has events of a realm delivered: to be delivered, or to be delivered once more. */
public final class DeliveryRows {

    private static final String INSERT = "INSERT INTO SUITE_WEBHOOK_DELIVERY"
            + " (REALM_ID, ENDPOINT_ID, POSITION, STATE, IS_TEST, SINCE, ATTEMPTS, ROUND, DUE_AT)"
            + " VALUES (?, ?, ?, 'pending', ?, ?, 0, 0, ?)";
    private static final String AGAIN = "UPDATE SUITE_WEBHOOK_DELIVERY"
            + " SET STATE = 'pending', SINCE = ?, ROUND = 0, DUE_AT = ?, LEASED_UNTIL = NULL"
            + " WHERE REALM_ID = ? AND ENDPOINT_ID = ? AND POSITION = ";
    private static final String OF_EVENT = "(SELECT POSITION FROM SUITE_EVENT WHERE REALM_ID = ? AND ID = ?)";

    private final EntityManager entityManager;
    private final String realmId;

    public DeliveryRows(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    /** An event for an endpoint. */
    public record Wanted(EndpointId endpoint, EventRows.Placed event) {}

    /** Has events delivered that were not there before. */
    public void add(List<Wanted> wanted) {
        entityManager.unwrap(Session.class).doWork(connection -> insert(connection, wanted));
    }

    /** Has events delivered whether they have been or not. */
    public void addOrRepeat(List<Wanted> wanted) {
        entityManager.unwrap(Session.class).doWork(connection -> insert(connection, repeat(connection, wanted)));
    }

    /**
     * Has one event delivered once more.
     *
     * @return whether it was ever to be delivered there
     */
    public boolean repeat(EndpointId endpoint, EventId event) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Instant now = Rows.now(connection);
            try (PreparedStatement update = connection.prepareStatement(AGAIN + OF_EVENT)) {
                bindAgain(update, now, endpoint);
                update.setString(5, realmId);
                update.setString(6, event.value());
                return update.executeUpdate() > 0;
            }
        });
    }

    /** Repeats those that are there, and answers with the others. */
    private List<Wanted> repeat(Connection connection, List<Wanted> wanted) throws SQLException {
        Instant now = Rows.now(connection);
        List<Wanted> missing = new ArrayList<>();
        try (PreparedStatement update = connection.prepareStatement(AGAIN + "?")) {
            for (Wanted one : wanted) {
                bindAgain(update, now, one.endpoint());
                update.setLong(5, one.event().position());
                update.addBatch();
            }
            int[] counts = update.executeBatch();
            for (int i = 0; i < counts.length; i++) {
                if (counts[i] == 0) {
                    missing.add(wanted.get(i));
                }
            }
        }
        return missing;
    }

    private void bindAgain(PreparedStatement update, Instant now, EndpointId endpoint) throws SQLException {
        Rows.set(update, 1, now);
        Rows.set(update, 2, now);
        update.setString(3, realmId);
        update.setString(4, endpoint.value());
    }

    private void insert(Connection connection, List<Wanted> wanted) throws SQLException {
        Instant now = Rows.now(connection);
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Wanted one : wanted) {
                insert.setString(1, realmId);
                insert.setString(2, one.endpoint().value());
                insert.setLong(3, one.event().position());
                insert.setBoolean(4, one.event().outline().type() == EventType.ENDPOINT_TEST);
                Rows.set(insert, 5, now);
                Rows.set(insert, 6, now);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }
}
