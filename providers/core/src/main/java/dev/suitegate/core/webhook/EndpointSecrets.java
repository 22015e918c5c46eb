package dev.suitegate.core.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The secrets of an endpoint: one, or during a rotation two.
 *
 * @param former the one before, while it still counts; empty: there is none
 */
public record EndpointSecrets(SigningSecret current, Optional<Former> former) {

    /** The longest that a receiver may take to change over. */
    public static final Duration LONGEST_OVERLAP = Duration.ofDays(7);

    /** An endpoint's first secret. */
    public static EndpointSecrets of(SigningSecret first) {
        return new EndpointSecrets(first, Optional.empty());
    }

    /**
     * A secret that is on its way out.
     *
     * @param until the first instant at which nothing is signed with it any more
     */
    public record Former(SigningSecret secret, Instant until) {}

    /**
     * The same after a rotation. Of two rotations in a row the second drops the oldest secret at once: there are never three.
     *
     * @param overlap how long the current one still counts; zero: not at all, because somebody else knows it
     * @throws IllegalArgumentException when the overlap is negative or longer than {@link #LONGEST_OVERLAP}, or nothing changes
     */
    public EndpointSecrets rotate(SigningSecret next, Instant now, Duration overlap) {
        if (overlap.isNegative() || overlap.compareTo(LONGEST_OVERLAP) > 0) {
            throw new IllegalArgumentException("an old secret counts for 0 to " + LONGEST_OVERLAP.toDays() + " days");
        }
        if (next.equals(current)) {
            throw new IllegalArgumentException("a rotation brings another secret");
        }
        return new EndpointSecrets(
                next, overlap.isZero() ? Optional.empty() : Optional.of(new Former(current, now.plus(overlap))));
    }

    /** Those that a delivery is signed with at this instant, the current one first. */
    public List<SigningSecret> at(Instant now) {
        return former.filter(old -> now.isBefore(old.until()))
                .map(old -> List.of(current, old.secret()))
                .orElseGet(() -> List.of(current));
    }
}
