package dev.suitegate.core.webhook;

import dev.suitegate.core.webhook.Attempt.Answered;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * When a delivery is tried again: soon at first, then once an hour for more than five days, so that a receiver that was down for a
 * day has everything an hour later. Standard Webhooks 1.0 asks for growing pauses over several days.
 */
public final class DeliverySchedule {

    /** The pause after the first attempt, the second, and so on; after these always the last one. */
    public static final List<Duration> PAUSES = List.of(
            Duration.ofSeconds(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(2),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofMinutes(30),
            Duration.ofHours(1));

    /** How often a delivery is tried. */
    public static final int MOST_ATTEMPTS = 130;

    /** A receiver that asks for more is asked again after this long all the same. */
    public static final Duration LONGEST_WISH = Duration.ofHours(1);

    private DeliverySchedule() {}

    /**
     * What becomes of a delivery.
     *
     * @param attempts how many there were, this one included
     */
    public static NextAttempt after(Attempt attempt, int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("an attempt was made");
        }
        if (attempt.isAccepted()) {
            return new NextAttempt.Done();
        }
        if (attempt.isGone() || attempts >= MOST_ATTEMPTS) {
            return new NextAttempt.GivenUp();
        }
        Duration planned = PAUSES.get(Math.min(attempts, PAUSES.size()) - 1);
        return new NextAttempt.Later(
                wish(attempt).filter(wished -> wished.compareTo(planned) > 0).orElse(planned));
    }

    /** The time from the first attempt to the last one, without random parts and wishes of receivers. */
    public static Duration whole() {
        Duration listed = PAUSES.stream().reduce(Duration.ZERO, Duration::plus);
        Duration last = PAUSES.get(PAUSES.size() - 1);
        return listed.plus(last.multipliedBy(MOST_ATTEMPTS - 1L - PAUSES.size()));
    }

    private static Optional<Duration> wish(Attempt attempt) {
        return attempt instanceof Answered answered
                ? answered.retryAfter().map(wished -> wished.compareTo(LONGEST_WISH) > 0 ? LONGEST_WISH : wished)
                : Optional.empty();
    }
}
