package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.EndpointDisabled.Cause;
import dev.suitegate.core.webhook.Attempt;
import dev.suitegate.core.webhook.Attempt.Answered;
import dev.suitegate.core.webhook.DeliverySchedule;
import dev.suitegate.core.webhook.DeliveryState;
import dev.suitegate.core.webhook.EndpointHealth;
import dev.suitegate.core.webhook.EndpointRest;
import dev.suitegate.core.webhook.EndpointState.GivenUp;
import dev.suitegate.core.webhook.NextAttempt;
import dev.suitegate.keycloak.outbox.DeliveryLease;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Writes down how an attempt went. The endpoint's row comes before the delivery's, as whoever removes an endpoint has it. */
public final class EndedDelivery {

    /** The random part, so that what failed together is not tried together for ever. */
    private static final int TENTH = 10;

    private static final String RECOVERED =
            "UPDATE SUITE_WEBHOOK SET FAILURES = 0, FAILING_SINCE = NULL, GONE = FALSE, QUIET_UNTIL = NULL"
                    + " WHERE REALM_ID = ? AND ID = ? AND (FAILURES > 0 OR QUIET_UNTIL IS NOT NULL)";
    private static final String HOLD = "SELECT w.* FROM SUITE_WEBHOOK w WHERE w.REALM_ID = ? AND w.ID = ? FOR UPDATE";
    private static final String FAILED = "UPDATE SUITE_WEBHOOK SET FAILURES = ?, FAILING_SINCE = ?, GONE = ?,"
            + " QUIET_UNTIL = ? WHERE REALM_ID = ? AND ID = ?";
    private static final String GIVEN_UP = "UPDATE SUITE_WEBHOOK SET STATE = ?, STATE_CAUSE = ?, STATE_ACTOR = ?,"
            + " STATE_AT = ? WHERE REALM_ID = ? AND ID = ?";
    private static final String ENDED = "UPDATE SUITE_WEBHOOK_DELIVERY SET ATTEMPTS = ATTEMPTS + 1, ROUND = ?,"
            + " SINCE = CASE WHEN STATE = ? THEN SINCE ELSE CAST(? AS TIMESTAMP WITH TIME ZONE) END, STATE = ?,"
            + " DUE_AT = ?, LEASED_UNTIL = NULL, LAST_AT = ?, LAST_STATUS = ?, LAST_FAILURE = ?"
            + " WHERE REALM_ID = ? AND ENDPOINT_ID = ? AND POSITION = ? AND LEASED_UNTIL = ?";

    private final DeliveryLease lease;
    private final Attempt attempt;
    private final @Nullable String failure;

    /** @param failure why it was not accepted; null: it was */
    public EndedDelivery(DeliveryLease lease, Attempt attempt, @Nullable String failure) {
        this.lease = lease;
        this.attempt = attempt;
        this.failure = failure;
    }

    /**
     * Writes it.
     *
     * @return why the endpoint was given up by this; empty: it was not
     */
    public Optional<Cause> write(EntityManager entityManager) {
        return entityManager.unwrap(Session.class).doReturningWork(connection -> {
            Instant now = Rows.now(connection);
            Optional<Cause> givenUp = lease.test() ? Optional.empty() : note(connection, now);
            end(connection, now);
            return givenUp;
        });
    }

    private Optional<Cause> note(Connection connection, Instant now) throws SQLException {
        if (attempt.isAccepted()) {
            try (PreparedStatement update = connection.prepareStatement(RECOVERED)) {
                bindEndpoint(update, 1);
                update.executeUpdate();
            }
            return Optional.empty();
        }
        try (PreparedStatement select = connection.prepareStatement(HOLD)) {
            bindEndpoint(select, 1);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? fail(connection, WebhookRows.row(row), now) : Optional.empty();
            }
        }
    }

    private Optional<Cause> fail(Connection connection, WebhookRows.Row row, Instant now) throws SQLException {
        if (!row.endpoint().isEnabled()) {
            // It has no record while nothing is delivered.
            return Optional.empty();
        }
        EndpointHealth health = row.health().after(attempt, now);
        // Of several that were on their way when the rest began, none makes it longer.
        boolean rests = row.isQuiet(now) && !lease.trial();
        Optional<Instant> quietUntil =
                rests ? row.quietUntil() : EndpointRest.after(health, now).map(now::plus);
        try (PreparedStatement update = connection.prepareStatement(FAILED)) {
            update.setInt(1, health.failures());
            Rows.set(update, 2, health.failingSince().orElse(null));
            update.setBoolean(3, health.gone());
            Rows.set(update, 4, quietUntil.orElse(null));
            bindEndpoint(update, 5);
            update.executeUpdate();
        }
        Optional<Cause> cause = health.reasonToGiveUp(now);
        if (cause.isPresent()) {
            giveUp(connection, new GivenUp(cause.get(), now));
        }
        return cause;
    }

    private void giveUp(Connection connection, GivenUp state) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(GIVEN_UP)) {
            WebhookRows.bind(update, 1, state);
            bindEndpoint(update, 5);
            update.executeUpdate();
        }
    }

    /** Nothing where the time was up and another node has it, or somebody asked for it anew. */
    private void end(Connection connection, Instant now) throws SQLException {
        int attempts = lease.round() + 1;
        NextAttempt next = DeliverySchedule.after(attempt, attempts);
        String state = state(next).word();
        try (PreparedStatement update = connection.prepareStatement(ENDED)) {
            update.setInt(1, attempts);
            update.setString(2, state);
            Rows.set(update, 3, now);
            update.setString(4, state);
            Rows.set(update, 5, due(next, now));
            Rows.set(update, 6, now);
            update.setObject(7, attempt instanceof Answered answered ? (Integer) answered.status() : null);
            update.setString(8, failure);
            bindEndpoint(update, 9);
            update.setLong(11, lease.position());
            Rows.set(update, 12, lease.until());
            update.executeUpdate();
        }
    }

    private static DeliveryState state(NextAttempt next) {
        if (next instanceof NextAttempt.Done) {
            return DeliveryState.DELIVERED;
        }
        return next instanceof NextAttempt.Later ? DeliveryState.PENDING : DeliveryState.DEAD;
    }

    private static Instant due(NextAttempt next, Instant now) {
        if (next instanceof NextAttempt.Later later) {
            Duration pause = later.pause();
            long random = ThreadLocalRandom.current().nextLong(pause.toMillis() / TENTH + 1);
            return now.plus(pause).plusMillis(random);
        }
        return now;
    }

    private void bindEndpoint(PreparedStatement statement, int from) throws SQLException {
        statement.setString(from, lease.realmId());
        statement.setString(from + 1, lease.endpoint().id().value());
    }
}
