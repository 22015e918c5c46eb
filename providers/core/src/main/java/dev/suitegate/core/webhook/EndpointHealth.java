package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EndpointDisabled.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How an endpoint has answered since it last accepted something. Tests do not count.
 *
 * @param failures attempts in a row that were not accepted
 * @param failingSince the first of these; empty: there is none
 * @param gone whether the last one was answered with {@code 410 Gone}
 */
public record EndpointHealth(int failures, Optional<Instant> failingSince, boolean gone) {

    /** Of a new endpoint, of one that was enabled again, and of one that has just accepted something. */
    public static final EndpointHealth GOOD = new EndpointHealth(0, Optional.empty(), false);

    /** How long nothing must have been accepted. */
    public static final Duration PATIENCE = Duration.ofDays(5);

    /** How many attempts must have failed, so that two bad moments of a quiet endpoint do not count as a bad week. */
    public static final int FEWEST_FAILURES = 20;

    public EndpointHealth {
        if (failures < 0 || (failures == 0 && (gone || failingSince.isPresent()))) {
            throw new IllegalArgumentException("without a failure there is no first one");
        }
        if (failures > 0 && failingSince.isEmpty()) {
            throw new IllegalArgumentException("among failures there is a first one");
        }
    }

    /** The same after one more attempt, of whatever event; of attempts at the same time the order does not matter much. */
    public EndpointHealth after(Attempt attempt, Instant at) {
        if (attempt.isAccepted()) {
            return GOOD;
        }
        int more = failures == Integer.MAX_VALUE ? failures : failures + 1;
        return new EndpointHealth(more, failingSince.or(() -> Optional.of(at)), attempt.isGone());
    }

    /** Why the endpoint is to be given up now; empty: it is not. */
    public Optional<Cause> reasonToGiveUp(Instant now) {
        if (gone) {
            return Optional.of(Cause.GONE);
        }
        boolean longEnough = failingSince
                .filter(since -> !now.isBefore(since.plus(PATIENCE)))
                .isPresent();
        return longEnough && failures >= FEWEST_FAILURES ? Optional.of(Cause.NOTHING_ACCEPTED) : Optional.empty();
    }
}
