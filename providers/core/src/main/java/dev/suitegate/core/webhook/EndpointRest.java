package dev.suitegate.core.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long an endpoint is left alone after failures in a row, whichever events they were. After the rest one delivery is tried, and the
 * others wait for it: a receiver that is down costs one attempt a minute, however much is to be delivered to it.
 */
public final class EndpointRest {

    /** So many failures in a row: one event that a receiver cannot take does not hold up the others. */
    public static final int FEWEST_FAILURES = 3;

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration SECOND = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private EndpointRest() {}

    /** How long it rests after its last failure; empty: not at all. */
    public static Optional<Duration> after(EndpointHealth health, Instant now) {
        if (!isNeeded(health)) {
            return Optional.empty();
        }
        // Not by the number of failures: several attempts at the same time fail at the same time.
        Duration failing =
                health.failingSince().map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        if (failing.compareTo(FIRST) < 0) {
            return Optional.of(FIRST);
        }
        return Optional.of(failing.compareTo(SECOND) < 0 ? SECOND : LONGEST);
    }

    /** Whether one delivery at a time is tried, until one is accepted. */
    public static boolean isNeeded(EndpointHealth health) {
        return health.failures() >= FEWEST_FAILURES;
    }
}
