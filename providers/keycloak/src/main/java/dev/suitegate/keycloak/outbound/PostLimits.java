package dev.suitegate.keycloak.outbound;

import java.time.Duration;

/**
 * How much a receiver may take.
 *
 * @param connect the time for one address to accept the connection
 * @param total the time for everything, from looking up the name to the end of the answer
 * @param excerpt how many bytes of an answer are read
 */
public record PostLimits(Duration connect, Duration total, int excerpt) {

    /** 15 seconds is the shortest time that the Standard Webhooks specification recommends. */
    public static final PostLimits DEFAULT = new PostLimits(Duration.ofSeconds(3), Duration.ofSeconds(15), 4096);

    /** @throws IllegalArgumentException when a time is not positive, or longer than ten minutes */
    public PostLimits {
        check(connect);
        check(total);
        if (excerpt < 0) {
            throw new IllegalArgumentException("an excerpt has no negative length: " + excerpt);
        }
    }

    int connectMillis() {
        return (int) Math.max(1, connect.toMillis());
    }

    int totalMillis() {
        return (int) Math.max(1, total.toMillis());
    }

    private static void check(Duration time) {
        if (time.isNegative() || time.isZero() || time.compareTo(Duration.ofMinutes(10)) > 0) {
            throw new IllegalArgumentException("a time for a receiver is between 0 and 10 minutes: " + time);
        }
    }
}
