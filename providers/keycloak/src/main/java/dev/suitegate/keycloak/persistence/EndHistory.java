package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.EndChange;
import dev.suitegate.core.event.Ending;
import dev.suitegate.core.event.SubscriptionState;
import dev.suitegate.core.subscription.Change;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Since when a subscription ends as it does, by the history of its realm. */
public final class EndHistory {

    /** No more lines than the state has seen, so that both are of one moment. */
    private static final String LINES = """
            SELECT CHANGED_AT, ACTION, STATE_BEFORE, STATE_AFTER FROM SUITE_CHANGE
             WHERE REALM_ID = ? AND EXTERNAL_ID = ? AND NUMBER <= ?
               AND ACTION IN ('created', 'revived', 'updated', 'deleted')
             ORDER BY NUMBER DESC
            """;

    private static final int FEW = 20;

    private EndHistory() {}

    /** The time of the line, or {@link EndChange#UNKNOWN} where there is none. */
    public static Instant since(EntityManager entityManager, String realmId, SubscriptionState state) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LINES)) {
                statement.setString(1, realmId);
                statement.setString(2, state.subscription().id().value());
                statement.setLong(3, state.version().value());
                statement.setFetchSize(FEW);
                return newest(statement);
            }
        });
    }

    private static Instant newest(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                EndChange change = change(rows);
                if (change.setsEnd()) {
                    return change.at();
                }
            }
            return EndChange.UNKNOWN;
        }
    }

    private static EndChange change(ResultSet row) throws SQLException {
        return new EndChange(
                Objects.requireNonNull(Rows.instant(row, "CHANGED_AT")),
                Change.Kind.valueOf(row.getString("ACTION").toUpperCase(Locale.ROOT)),
                ending(row.getString("STATE_BEFORE")),
                ending(row.getString("STATE_AFTER")));
    }

    private static Optional<Ending> ending(@Nullable String state) {
        return Optional.ofNullable(state).map(ChangeRows::terms).flatMap(Ending::of);
    }
}
