package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.webhook.EndpointRest;
import dev.suitegate.keycloak.outbox.DeliveryLease;
import dev.suitegate.keycloak.outbox.DueEndpoint;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;

/** Takes deliveries that are due, each by one node alone. */
public final class DueDeliveries {

    /** Longer than a delivery may take; a node that dies leaves it to others after that. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String DUE = "d.STATE = 'pending' AND d.IS_TEST = %s AND d.DUE_AT <= ?"
            + " AND (d.LEASED_UNTIL IS NULL OR d.LEASED_UNTIL <= ?)";
    private static final String DUE_ENDPOINTS = "SELECT w.REALM_ID, w.ID FROM SUITE_WEBHOOK w WHERE EXISTS ("
            + "SELECT 1 FROM SUITE_WEBHOOK_DELIVERY d WHERE d.REALM_ID = w.REALM_ID AND d.ENDPOINT_ID = w.ID AND " + DUE
            + ")";
    private static final String ENABLED = " AND w.STATE = 'enabled' AND (w.QUIET_UNTIL IS NULL OR w.QUIET_UNTIL <= ?)";
    private static final String ENDPOINT = "SELECT w.* FROM SUITE_WEBHOOK w WHERE w.REALM_ID = ? AND w.ID = ?";
    private static final String TAKE = "SELECT d.POSITION, d.ROUND FROM SUITE_WEBHOOK_DELIVERY d"
            + " WHERE d.REALM_ID = ? AND d.ENDPOINT_ID = ? AND " + DUE
            + " ORDER BY d.DUE_AT, d.POSITION FETCH FIRST %s ROWS ONLY FOR UPDATE SKIP LOCKED";
    private static final String EVENT = "SELECT ID, BODY FROM SUITE_EVENT WHERE REALM_ID = ? AND POSITION = ?";
    private static final String LEASED = "UPDATE SUITE_WEBHOOK_DELIVERY SET LEASED_UNTIL = ?"
            + " WHERE REALM_ID = ? AND ENDPOINT_ID = ? AND POSITION = ?";
    private static final String QUIET = "UPDATE SUITE_WEBHOOK SET QUIET_UNTIL = ? WHERE REALM_ID = ? AND ID = ?";

    private final EntityManager entityManager;

    public DueDeliveries(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    /** The endpoints that something can be delivered to now: enabled ones that do not rest, and others that are tested. */
    public Set<DueEndpoint> endpoints() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Instant now = Rows.now(connection);
            Set<DueEndpoint> endpoints = new LinkedHashSet<>();
            addEndpoints(connection, DUE_ENDPOINTS.formatted("FALSE") + ENABLED, now, 3, endpoints);
            addEndpoints(connection, DUE_ENDPOINTS.formatted("TRUE"), now, 2, endpoints);
            return endpoints;
        });
    }

    private static void addEndpoints(
            Connection connection, String sql, Instant now, int times, Set<DueEndpoint> endpoints) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int place = 1; place <= times; place++) {
                Rows.set(select, place, now);
            }
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    endpoints.add(new DueEndpoint(row.getString("REALM_ID"), new EndpointId(row.getString("ID"))));
                }
            }
        }
    }

    /**
     * Takes what is due at an endpoint, tests first. Of what waits for an endpoint that fails, only one at a time is taken on all
     * nodes together.
     *
     * @param most how many at most
     */
    public List<DeliveryLease> take(DueEndpoint due, int most) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Optional<WebhookRows.Row> found = endpoint(connection, due, "");
            if (found.isEmpty()) {
                return List.of();
            }
            Instant now = Rows.now(connection);
            Instant until = now.plus(LEASE).truncatedTo(ChronoUnit.MICROS);
            List<DeliveryLease> leases = new ArrayList<>();
            take(connection, new Taking(due, found.get(), now, until, true, false), most, leases);
            int left = most - leases.size();
            WebhookRows.Row row = found.get();
            if (left == 0 || !row.endpoint().isEnabled() || row.isQuiet(now)) {
                return leases;
            }
            if (EndpointRest.isNeeded(row.health())) {
                tryOne(connection, due, now, until, leases);
            } else {
                take(connection, new Taking(due, row, now, until, false, false), left, leases);
            }
            return leases;
        });
    }

    /** Others leave the endpoint alone until this one is over. */
    private static void tryOne(
            Connection connection, DueEndpoint due, Instant now, Instant until, List<DeliveryLease> leases)
            throws SQLException {
        Optional<WebhookRows.Row> held = endpoint(connection, due, " FOR UPDATE SKIP LOCKED");
        if (held.isEmpty() || !held.get().endpoint().isEnabled() || held.get().isQuiet(now)) {
            return;
        }
        int before = leases.size();
        take(connection, new Taking(due, held.get(), now, until, false, true), 1, leases);
        if (leases.size() == before) {
            return;
        }
        try (PreparedStatement update = connection.prepareStatement(QUIET)) {
            Rows.set(update, 1, until);
            update.setString(2, due.realmId());
            update.setString(3, due.id().value());
            update.executeUpdate();
        }
    }

    private static Optional<WebhookRows.Row> endpoint(Connection connection, DueEndpoint due, String lock)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(ENDPOINT + lock)) {
            select.setString(1, due.realmId());
            select.setString(2, due.id().value());
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(WebhookRows.row(row)) : Optional.empty();
            }
        }
    }

    private static void take(Connection connection, Taking taking, int most, List<DeliveryLease> leases)
            throws SQLException {
        String sql = TAKE.formatted(taking.test() ? "TRUE" : "FALSE", most);
        List<Taken> taken = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, taking.due().realmId());
            select.setString(2, taking.due().id().value());
            Rows.set(select, 3, taking.now());
            Rows.set(select, 4, taking.now());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.add(new Taken(row.getLong("POSITION"), row.getInt("ROUND")));
                }
            }
        }
        for (Taken one : taken) {
            lease(connection, taking, one);
            event(connection, taking, one).ifPresent(leases::add);
        }
    }

    private static void lease(Connection connection, Taking taking, Taken one) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(LEASED)) {
            Rows.set(update, 1, taking.until());
            update.setString(2, taking.due().realmId());
            update.setString(3, taking.due().id().value());
            update.setLong(4, one.position());
            update.executeUpdate();
        }
    }

    /** Nothing where the event was too old to be kept any longer; the delivery goes with it. */
    private static Optional<DeliveryLease> event(Connection connection, Taking taking, Taken one) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVENT)) {
            select.setString(1, taking.due().realmId());
            select.setLong(2, one.position());
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? Optional.of(taking.lease(one, new EventId(row.getString("ID")), row.getString("BODY")))
                        : Optional.empty();
            }
        }
    }

    private record Taken(long position, int round) {}

    private record Taking(
            DueEndpoint due, WebhookRows.Row row, Instant now, Instant until, boolean test, boolean trial) {

        DeliveryLease lease(Taken one, EventId event, String body) {
            return new DeliveryLease(
                    due.realmId(), row.endpoint(), one.position(), event, body, one.round(), test, trial, until);
        }
    }
}
