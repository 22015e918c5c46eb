package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.history.Author;
import dev.suitegate.core.history.Head;
import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.history.HistoryLog;
import dev.suitegate.core.history.RefusedCall;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The history of a realm in the database. */
public final class JpaHistory implements HistoryLog {

    private static final String COLUMNS = "NUMBER, CHANGED_AT, ACTOR, CLIENT, REQUEST_ID, REASON, ACTION, TENANT_TYPE,"
            + " TENANT_ID, PRODUCT_ID, EXTERNAL_ID, USER_ID, STATE_BEFORE, STATE_AFTER, PREVIOUS_HASH, HASH";
    private static final String INSERT = "INSERT INTO SUITE_CHANGE (REALM_ID, " + COLUMNS
            + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String HEAD = "SELECT NUMBER, HASH FROM SUITE_HISTORY_HEAD WHERE REALM_ID = ?";

    private final EntityManager entityManager;
    private final String realmId;

    public JpaHistory(EntityManager entityManager, String realmId) {
        this.entityManager = entityManager;
        this.realmId = realmId;
    }

    /**
     * Appends what one transaction has changed. Whoever else appends waits until it has ended, so this belongs at its end; numbers
     * have no gaps, and their order is the order in which the changes took effect.
     *
     * @return the lines as they are kept, in the same order
     */
    public List<HistoryEntry> append(List<HistoryLine> lines, Author author) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Head head = lockHead(connection);
            List<HistoryEntry> written = new ArrayList<>();
            Instant now = Rows.now(connection).truncatedTo(ChronoUnit.MICROS);
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (HistoryLine line : lines) {
                    HistoryEntry entry = line.by(author, now).linked(realmId, head.number() + 1, head.hash());
                    bind(insert, entry);
                    insert.addBatch();
                    head = new Head(entry.number(), entry.hash());
                    written.add(entry);
                }
                insert.executeBatch();
            }
            moveHead(connection, head);
            return List.copyOf(written);
        });
    }

    @Override
    public List<HistoryEntry> read(Filter filter, long after, int most) {
        String sql = "SELECT " + COLUMNS + " FROM SUITE_CHANGE WHERE REALM_ID = ? AND NUMBER > ?"
                + (filter.subject() == null ? "" : " AND TENANT_ID = ? AND TENANT_TYPE = ?")
                + (filter.externalId() == null ? "" : " AND EXTERNAL_ID = ?")
                + " ORDER BY NUMBER";
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(sql)) {
                int place = 1;
                select.setString(place++, realmId);
                select.setLong(place++, after);
                if (filter.subject() != null) {
                    select.setString(place++, filter.subject().value());
                    select.setString(place++, filter.subject().type().claim());
                }
                if (filter.externalId() != null) {
                    select.setString(place, filter.externalId().value());
                }
                select.setMaxRows(most);
                return entries(select);
            }
        });
    }

    @Override
    public List<RefusedCall> refused(Instant since, int most) {
        return RefusedCallRows.read(entityManager, realmId, since, most);
    }

    @Override
    public Head head() {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> head(connection, HEAD));
    }

    private Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(SqlDialect.of(connection).addHistoryHead())) {
            insert.setString(1, realmId);
            insert.setLong(2, Head.EMPTY.number());
            insert.setString(3, Head.EMPTY.hash());
            insert.executeUpdate();
        }
        return head(connection, HEAD + " FOR UPDATE");
    }

    private Head head(Connection connection, String sql) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, realmId);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? new Head(row.getLong("NUMBER"), row.getString("HASH")) : Head.EMPTY;
            }
        }
    }

    private void moveHead(Connection connection, Head head) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("UPDATE SUITE_HISTORY_HEAD SET NUMBER = ?, HASH = ? WHERE REALM_ID = ?")) {
            update.setLong(1, head.number());
            update.setString(2, head.hash());
            update.setString(3, realmId);
            update.executeUpdate();
        }
    }

    private void bind(PreparedStatement insert, HistoryEntry entry) throws SQLException {
        insert.setString(1, realmId);
        insert.setLong(2, entry.number());
        insert.setObject(3, entry.at().atOffset(ZoneOffset.UTC));
        insert.setString(4, entry.author().actor());
        insert.setString(5, entry.author().client());
        insert.setString(6, entry.author().requestId());
        insert.setString(7, entry.author().reason());
        insert.setString(8, entry.action());
        TenantId subject = entry.subject();
        insert.setString(9, subject == null ? null : subject.type().claim());
        insert.setString(10, subject == null ? null : subject.value());
        insert.setString(11, entry.product() == null ? null : entry.product().value());
        insert.setString(
                12, entry.externalId() == null ? null : entry.externalId().value());
        insert.setString(13, entry.user() == null ? null : entry.user().value());
        insert.setString(14, entry.before());
        insert.setString(15, entry.after());
        insert.setString(16, entry.previous());
        insert.setString(17, entry.hash());
    }

    private static List<HistoryEntry> entries(PreparedStatement select) throws SQLException {
        List<HistoryEntry> entries = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                entries.add(entry(row));
            }
        }
        return entries;
    }

    private static HistoryEntry entry(ResultSet row) throws SQLException {
        String user = row.getString("USER_ID");
        String product = row.getString("PRODUCT_ID");
        String externalId = row.getString("EXTERNAL_ID");
        return new HistoryEntry(
                row.getLong("NUMBER"),
                Objects.requireNonNull(Rows.instant(row, "CHANGED_AT")),
                new Author(
                        row.getString("ACTOR"),
                        row.getString("CLIENT"),
                        row.getString("REQUEST_ID"),
                        row.getString("REASON")),
                row.getString("ACTION"),
                tenant(row),
                product == null ? null : new ProductId(product),
                externalId == null ? null : new SubscriptionId(externalId),
                user == null ? null : new UserId(user),
                row.getString("STATE_BEFORE"),
                row.getString("STATE_AFTER"),
                row.getString("PREVIOUS_HASH"),
                row.getString("HASH"));
    }

    private static @Nullable TenantId tenant(ResultSet row) throws SQLException {
        String type = row.getString("TENANT_TYPE");
        return type == null ? null : SubscriptionRows.tenant(type, row.getString("TENANT_ID"));
    }
}
