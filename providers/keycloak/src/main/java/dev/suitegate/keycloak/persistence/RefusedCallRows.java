package dev.suitegate.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.sql.PreparedStatement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.hibernate.Session;

/** Calls of the API that were refused, counted by the minute. */
public final class RefusedCallRows {

    private RefusedCallRows() {}

    /**
     * A kind of refused call.
     *
     * @param route the method and the form of the path, without the names in it
     */
    public record Call(String realmId, String actor, String client, String route, String problem) {}

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
