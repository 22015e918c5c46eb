package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.history.RefusedCall;
import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hibernate.Session;

/** Calls of the API that were refused, counted by the minute. */
public final class RefusedCallRows {

    private static final String SELECT = "SELECT SINCE, ACTOR, CLIENT, ROUTE, PROBLEM, TIMES FROM SUITE_REFUSED_CALL"
            + " WHERE REALM_ID = ? AND SINCE >= ? ORDER BY SINCE DESC, ACTOR, CLIENT, ROUTE, PROBLEM";

    private RefusedCallRows() {}

    /**
     * A kind of refused call.
     *
     * @param route the method and the form of the path, without the names in it
     */
    public record Call(String realmId, String actor, String client, String route, String problem) {}

    static List<RefusedCall> read(EntityManager entityManager, String realmId, Instant since, int most) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            try (PreparedStatement select = connection.prepareStatement(SELECT)) {
                select.setString(1, realmId);
                select.setObject(2, since.truncatedTo(ChronoUnit.MINUTES).atOffset(ZoneOffset.UTC));
                select.setMaxRows(most);
                List<RefusedCall> calls = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        calls.add(new RefusedCall(
                                Objects.requireNonNull(Rows.instant(row, "SINCE")),
                                row.getString("ACTOR"),
                                row.getString("CLIENT"),
                                row.getString("ROUTE"),
                                row.getString("PROBLEM"),
                                row.getLong("TIMES")));
                    }
                }
                return calls;
            }
        });
    }

    /** Forgets what was refused before. */
    public static void forget(EntityManager entityManager, Duration age) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            Instant oldest = Rows.now(connection).minus(age);
            try (PreparedStatement delete =
                    connection.prepareStatement("DELETE FROM SUITE_REFUSED_CALL WHERE SINCE < ?")) {
                delete.setObject(1, oldest.atOffset(ZoneOffset.UTC));
                delete.executeUpdate();
            }
        });
    }

    /** Counts one more. */
    public static void count(EntityManager entityManager, Call call) {
        entityManager.unwrap(Session.class).doWork(connection -> {
            Instant minute = Rows.now(connection).truncatedTo(ChronoUnit.MINUTES);
            try (PreparedStatement statement =
                    connection.prepareStatement(SqlDialect.of(connection).addRefusedCall())) {
                statement.setString(1, call.realmId());
                statement.setObject(2, minute.atOffset(ZoneOffset.UTC));
                statement.setString(3, call.actor());
                statement.setString(4, call.client());
                statement.setString(5, call.route());
                statement.setString(6, call.problem());
                statement.executeUpdate();
            }
        });
    }
}
