package dev.suitegate.keycloak.outbox;

import java.time.Duration;
import java.util.List;
import org.keycloak.events.outbox.OutboxBackoff;
import org.keycloak.events.outbox.OutboxConfig;

/** How often an entry is tried, and how long it is kept. */
final class Retention {

    private static final int MOST_ATTEMPTS = 60;

    /** Longer than the searches for lapsed subscriptions and for warnings look back, so that they find what they have done. */
    private static final Duration DONE = Duration.ofDays(2);

    private static final Duration GIVEN_UP = Duration.ofDays(30);
    private static final Duration OLDEST = Duration.ofDays(7);

    private Retention() {}

    /** Pauses grow to the longest one and stay there until the attempts are used up. */
    static OutboxConfig config(String id, Duration longestPause) {
        List<Duration> pauses = List.of(
                Duration.ofSeconds(1),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5),
                Duration.ofSeconds(10),
                Duration.ofSeconds(30),
                Duration.ofMinutes(1),
                longestPause);
        return new OutboxConfig(id, 1, new OutboxBackoff(MOST_ATTEMPTS, pauses), GIVEN_UP, DONE, OLDEST);
    }
}
