package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EndpointTest;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.webhook.Delivery;
import dev.suitegate.core.webhook.Delivery.LastAttempt;
import dev.suitegate.core.webhook.DeliveryLog;
import dev.suitegate.core.webhook.DeliveryState;
import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.ReplayPayload;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** The deliveries of a realm in the database. */
public final class JpaDeliveryLog implements DeliveryLog {

    private static final String SELECT =
            "SELECT d.POSITION, e.ID, e.TYPE, e.HAPPENED_AT, d.STATE, d.ATTEMPTS, d.DUE_AT,"
                    + " d.LAST_AT, d.LAST_STATUS, d.LAST_FAILURE FROM SUITE_WEBHOOK_DELIVERY d"
                    + " JOIN SUITE_EVENT e ON e.REALM_ID = d.REALM_ID AND e.POSITION = d.POSITION"
                    + " WHERE d.REALM_ID = ? AND d.ENDPOINT_ID = ? AND d.POSITION > ?";

    private final EntityManager entityManager;
    private final String realmId;
    private final EventRows events;
    private final DeliveryRows deliveries;
    private final Work work;

    public JpaDeliveryLog(EntityManager entityManager, String realmId, Work work) {
        this.entityManager = entityManager;
        this.realmId = realmId;
        this.events = new EventRows(entityManager, realmId);
        this.deliveries = new DeliveryRows(entityManager, realmId);
        this.work = work;
    }

    /** What is left to do after the transaction has committed. */
    public interface Work {

        /** Something is due. */
        void due();

        /** A replay begins. */
        void begin(ReplayPayload replay);
    }

    @Override
    public List<Delivery> read(EndpointId endpoint, Optional<DeliveryState> state, long after, int most) {
        String sql = SELECT + (state.isPresent() ? " AND d.STATE = ?" : "") + " ORDER BY d.POSITION";
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                select.setString(1, realmId);
                select.setString(2, endpoint.value());
                select.setLong(3, after);
                if (state.isPresent()) {
                    select.setString(4, state.get().word());
                }
                select.setMaxRows(most);
                List<Delivery> found = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        found.add(delivery(row));
                    }
                }
                return found;
            }
        });
    }

    @Override
    public long newest() {
        return events.newest();
    }

    @Override
    public boolean resend(EndpointId endpoint, EventId event) {
        boolean found = deliveries.repeat(endpoint, event);
        if (found) {
            work.due();
        }
        return found;
    }

    @Override
    public void replay(EndpointId endpoint, long after) {
        work.begin(new ReplayPayload(endpoint, UUID.randomUUID().toString(), after, newest()));
    }

    @Override
    public EventId test(EndpointId endpoint) {
        EventId id = EventId.of(realmId, "test:" + UUID.randomUUID());
        EventLine line = EventLine.of(new EndpointTest(id, DatabaseClock.now(entityManager), endpoint));
        deliveries.add(events.append(List.of(line)).stream()
                .map(event -> new DeliveryRows.Wanted(endpoint, event))
                .toList());
        work.due();
        return id;
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        DeliveryState state = state(row.getString("STATE"));
        return new Delivery(
                row.getLong("POSITION"),
                new EventId(row.getString("ID")),
                EventRows.type(row.getString("TYPE")),
                Objects.requireNonNull(Rows.instant(row, "HAPPENED_AT")),
                state,
                row.getInt("ATTEMPTS"),
                state == DeliveryState.PENDING ? Optional.ofNullable(Rows.instant(row, "DUE_AT")) : Optional.empty(),
                last(row));
    }

    private static Optional<LastAttempt> last(ResultSet row) throws SQLException {
        Instant at = Rows.instant(row, "LAST_AT");
        return at == null
                ? Optional.empty()
                : Optional.of(new LastAttempt(
                        at,
                        Optional.ofNullable(Rows.integer(row, "LAST_STATUS")),
                        Optional.ofNullable(row.getString("LAST_FAILURE"))));
    }

    private static DeliveryState state(String word) {
        return DeliveryState.of(word)
                .orElseThrow(() -> new IllegalStateException("SUITE_WEBHOOK_DELIVERY holds the unknown state " + word));
    }
}
