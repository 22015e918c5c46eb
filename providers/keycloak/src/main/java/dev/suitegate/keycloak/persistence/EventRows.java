package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.event.EventOutline;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.outbox.EventLine;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The log of a realm's events, each at a position of its own. */
public final class EventRows {

    private static final String INSERT =
            "INSERT INTO SUITE_EVENT (REALM_ID, POSITION, ID, TYPE, HAPPENED_AT, LOGGED_AT,"
                    + " TENANT_TYPE, TENANT_ID, PRODUCT_ID, USER_ID, ENDPOINT_ID, BODY)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "SELECT POSITION FROM SUITE_EVENT_HEAD WHERE REALM_ID = ?";
    private static final String MOVE = "UPDATE SUITE_EVENT_HEAD SET POSITION = ? WHERE REALM_ID = ?";
    private static final String KNOWN = "SELECT ID FROM SUITE_EVENT WHERE REALM_ID = ? AND ID IN (%s)";
    private static final String AFTER = "SELECT POSITION, ID, TYPE, HAPPENED_AT, TENANT_TYPE, TENANT_ID, PRODUCT_ID,"
            + " USER_ID, ENDPOINT_ID FROM SUITE_EVENT WHERE REALM_ID = ? AND POSITION > ? AND POSITION <= ?"
            + " ORDER BY POSITION";

    private final EntityManager entityManager;
    private final String realmId;

    public EventRows(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    /** An event at its position. */
    public record Placed(long position, EventOutline outline) {}

    /** Waits until nobody else adds to the log, and keeps others from it until the transaction ends. */
    public void lock() {
        entityManager.unwrap(Session.class).doWork(this::lockHead);
    }

    /** Adds events at the end, and answers with those that were not there yet. Others wait until the transaction ends. */
    public List<Placed> append(List<EventLine> events) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            long position = lockHead(connection);
            Set<String> known = known(connection, events);
            Instant now = Rows.now(connection);
            List<Placed> placed = new ArrayList<>();
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (EventLine event : events) {
                    if (known.add(event.outline().id().value())) {
                        placed.add(new Placed(++position, event.outline()));
                        bind(insert, position, event, now);
                        insert.addBatch();
                    }
                }
                insert.executeBatch();
            }
            move(connection, position);
            return placed;
        });
    }

    /** Those after a position and not after another one that are still kept, in their order. */
    public List<Placed> between(long after, long upTo, int most) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(AFTER)) {
                select.setString(1, realmId);
                select.setLong(2, after);
                select.setLong(3, upTo);
                select.setMaxRows(most);
                List<Placed> placed = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        placed.add(new Placed(row.getLong("POSITION"), outline(row)));
                    }
                }
                return placed;
            }
        });
    }

    /** The position of the newest event; 0: there has been none. */
    public long newest() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> head(connection, HEAD));
    }

    private long lockHead(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(SqlDialect.of(connection).addEventHead())) {
            insert.setString(1, realmId);
            insert.executeUpdate();
        }
        return head(connection, HEAD + " FOR UPDATE");
    }

    private long head(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, realmId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private void move(Connection connection, long position) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(MOVE)) {
            update.setLong(1, position);
            update.setString(2, realmId);
            update.executeUpdate();
        }
    }

    private Set<String> known(Connection connection, List<EventLine> events) throws SQLException {
        String places = String.join(", ", Collections.nCopies(events.size(), "?"));
        try (PreparedStatement select = connection.prepareStatement(KNOWN.formatted(places))) {
            int place = 1;
            select.setString(place++, realmId);
            for (EventLine event : events) {
                select.setString(place++, event.outline().id().value());
            }
            Set<String> known = new HashSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    known.add(row.getString(1));
                }
            }
            return known;
        }
    }

    private void bind(PreparedStatement insert, long position, EventLine event, Instant now) throws SQLException {
        EventOutline outline = event.outline();
        Optional<RevocationScope> scope = outline.scope();
        Optional<TenantId> tenant = scope.map(RevocationScope::tenant);
        insert.setString(1, realmId);
        insert.setLong(2, position);
        insert.setString(3, outline.id().value());
        insert.setString(4, outline.type().word());
        Rows.set(insert, 5, outline.time());
        Rows.set(insert, 6, now);
        insert.setString(7, tenant.map(one -> one.type().claim()).orElse(null));
        insert.setString(8, tenant.map(TenantId::value).orElse(null));
        insert.setString(
                9, scope.map(RevocationScope::product).map(ProductId::value).orElse(null));
        insert.setString(10, scope.map(RevocationScope::user).map(UserId::value).orElse(null));
        insert.setString(11, outline.endpoint().map(EndpointId::value).orElse(null));
        insert.setString(12, event.body());
    }

    private static EventOutline outline(ResultSet row) throws SQLException {
        return new EventOutline(
                new EventId(row.getString("ID")),
                type(row.getString("TYPE")),
                Objects.requireNonNull(Rows.instant(row, "HAPPENED_AT")),
                scope(row),
                Optional.ofNullable(row.getString("ENDPOINT_ID")).map(EndpointId::new));
    }

    static EventType type(String word) {
        return EventType.of(word)
                .orElseThrow(() -> new IllegalStateException("SUITE_EVENT holds the unknown type " + word));
    }

    private static Optional<RevocationScope> scope(ResultSet row) throws SQLException {
        @Nullable String tenantType = row.getString("TENANT_TYPE");
        @Nullable String product = row.getString("PRODUCT_ID");
        @Nullable String user = row.getString("USER_ID");
        if (tenantType == null && product == null && user == null) {
            return Optional.empty();
        }
        return Optional.of(new RevocationScope(
                tenantType == null ? null : SubscriptionRows.tenant(tenantType, row.getString("TENANT_ID")),
                product == null ? null : new ProductId(product),
                user == null ? null : new UserId(user)));
    }
}
