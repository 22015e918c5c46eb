package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.event.Look;
import dev.suitegate.core.event.StateVersion;
import dev.suitegate.core.event.SubscriptionState;
import dev.suitegate.core.event.WarningKind;
import dev.suitegate.core.subscription.Subscription;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;

/** Subscriptions of all realms of whose end somebody may have to be warned. */
public final class EndingSubscriptions {

    private static final WarningKind[] KINDS = WarningKind.values();

    /** Every range is one of an index. The order is the same for all nodes, so that none waits for another in a circle. */
    private static final String CANDIDATES = IntStream.range(0, 2 * KINDS.length)
            .mapToObj(range -> "SELECT " + range + " AS PLACE, REALM_ID, EXTERNAL_ID, REVISION FROM SUITE_SUBSCRIPTION"
                    + " WHERE DELETED_AT IS NULL AND "
                    + (range % 2 == 0 ? "ENDS_AT > ? AND ENDS_AT <= ?" : "GRACE_UNTIL > ? AND GRACE_UNTIL <= ?"))
            .collect(Collectors.joining(" UNION ALL ", "", " ORDER BY 2, 3, 1"));

    private static final String STATE = """
            SELECT s.EXTERNAL_ID, s.TENANT_TYPE, s.TENANT_ID, s.PRODUCT_ID, s.PLAN_ID, s.STATUS, s.STARTS_AT, s.ENDS_AT,
                   s.GRACE_UNTIL, s.SEATS,
                   (SELECT COUNT(*) FROM SUITE_SEAT h
                     WHERE h.REALM_ID = s.REALM_ID AND h.EXTERNAL_ID = s.EXTERNAL_ID) AS SEATS_TAKEN,
                   (SELECT COALESCE(MAX(c.NUMBER), 0) FROM SUITE_CHANGE c
                     WHERE c.REALM_ID = s.REALM_ID AND c.EXTERNAL_ID = s.EXTERNAL_ID) AS STATE_VERSION
              FROM SUITE_SUBSCRIPTION s
             WHERE s.REALM_ID = ? AND s.EXTERNAL_ID = ? AND s.DELETED_AT IS NULL
            """;

    private EndingSubscriptions() {}

    /**
     * A subscription with a date that a warning may be about.
     *
     * @param range which warning and which date; of one subscription each is looked into on its own
     * @param revision rises with every write
     */
    public record Candidate(int range, String realmId, String externalId, long revision) {}

    /** Those of which a warning may have become due within the search, by one statement. */
    public static List<Candidate> within(EntityManager entityManager, Look look) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(CANDIDATES)) {
                int place = 1;
                for (int range = 0; range < 2 * KINDS.length; range++) {
                    Duration lead = KINDS[range / 2].lead();
                    bind(statement, place++, look.after().plus(lead));
                    bind(statement, place++, look.upTo().plus(lead));
                }
                return candidates(statement);
            }
        });
    }

    /** A subscription as it is, by one statement, so that all of it is of one moment; empty: it is deleted. */
    public static Optional<SubscriptionState> state(EntityManager entityManager, Candidate candidate) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(STATE)) {
                statement.setString(1, candidate.realmId());
                statement.setString(2, candidate.externalId());
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(state(row)) : Optional.empty();
                }
            }
        });
    }

    private static void bind(PreparedStatement statement, int place, Instant instant) throws SQLException {
        statement.setObject(place, instant.atOffset(ZoneOffset.UTC));
    }

    private static List<Candidate> candidates(PreparedStatement statement) throws SQLException {
        List<Candidate> candidates = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                candidates.add(new Candidate(
                        rows.getInt("PLACE"),
                        rows.getString("REALM_ID"),
                        rows.getString("EXTERNAL_ID"),
                        rows.getLong("REVISION")));
            }
        }
        return candidates;
    }

    private static SubscriptionState state(ResultSet row) throws SQLException {
        Subscription subscription = SubscriptionRows.subscription(
                row,
                SubscriptionRows.tenant(row.getString("TENANT_TYPE"), row.getString("TENANT_ID")),
                new ProductId(row.getString("PRODUCT_ID")));
        int taken = subscription.isSeated() ? row.getInt("SEATS_TAKEN") : 0;
        return new SubscriptionState(subscription, false, taken, new StateVersion(row.getLong("STATE_VERSION")));
    }
}
