package dev.suitegate.keycloak.outbox;

import java.time.Duration;

/**
 * How much there is of one kind.
 *
 * @param pending entries to be done
 * @param oldest the age of the oldest of them; zero: there is none
 * @param dead entries given up after all attempts, and not because whoever they were for is gone
 */
public record OutboxStanding(OutboxKind kind, long pending, Duration oldest, long dead) {

    public static OutboxStanding nothing(OutboxKind kind) {
        return new OutboxStanding(kind, 0, Duration.ZERO, 0);
    }
}
