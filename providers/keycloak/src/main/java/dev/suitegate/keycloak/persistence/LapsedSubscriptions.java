package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.catalog.ProductId;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Subscriptions of all realms that ended by their dates a short while ago, without anybody writing anything. */
public final class LapsedSubscriptions {

    private static final String LAPSED = """
            SELECT REALM_ID, EXTERNAL_ID, TENANT_TYPE, TENANT_ID, PRODUCT_ID, ENDS_AT AS LAPSED_AT
              FROM SUITE_SUBSCRIPTION WHERE DELETED_AT IS NULL AND ENDS_AT > ? AND ENDS_AT <= ?
            UNION ALL
            SELECT REALM_ID, EXTERNAL_ID, TENANT_TYPE, TENANT_ID, PRODUCT_ID, GRACE_UNTIL
              FROM SUITE_SUBSCRIPTION WHERE DELETED_AT IS NULL AND STATUS = 'past_due'
               AND GRACE_UNTIL > ? AND GRACE_UNTIL <= ?
            """;

    private LapsedSubscriptions() {}

    /**
     * What lapsed within the time before now; now is the database's.
     *
     * @param id the same for the same subscription and instant, whoever looks
     */
    public record Lapse(String realmId, String id, RevocationScope scope) {}

    public static List<Lapse> within(EntityManager entityManager, Duration before) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Instant now = Rows.now(connection);
            try (PreparedStatement statement = connection.prepareStatement(LAPSED)) {
                for (int i = 1; i <= 4; i++) {
                    Instant bound = i % 2 == 1 ? now.minus(before) : now;
                    statement.setObject(i, bound.atOffset(ZoneOffset.UTC));
                }
                return read(statement);
            }
        });
    }

    private static List<Lapse> read(PreparedStatement statement) throws SQLException {
        List<Lapse> lapses = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                lapses.add(lapse(rows));
            }
        }
        return lapses;
    }

    private static Lapse lapse(ResultSet row) throws SQLException {
        String which = row.getString("EXTERNAL_ID") + "@" + Rows.instant(row, "LAPSED_AT");
        return new Lapse(
                row.getString("REALM_ID"),
                "lapse:" + UUID.nameUUIDFromBytes(which.getBytes(StandardCharsets.UTF_8)),
                new RevocationScope(
                        SubscriptionRows.tenant(row.getString("TENANT_TYPE"), row.getString("TENANT_ID")),
                        new ProductId(row.getString("PRODUCT_ID")),
                        null));
    }
}
