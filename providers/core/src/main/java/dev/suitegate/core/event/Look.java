package dev.suitegate.core.event;

import java.time.Duration;
import java.time.Instant;

/**
 * The stretch of time that one search covers. The next one begins where this one stopped, or before: what is found twice has the
 * same key.
 *
 * @param after where the last search stopped, or how far back the first one goes; exclusive
 * @param upTo the database's time; inclusive
 */
public record Look(Instant after, Instant upTo) {

    public Look {
        if (upTo.isBefore(after)) {
            throw new IllegalArgumentException("a search ends after it begins");
        }
    }

    /** How far back the first search goes, for the time when nobody searched. What is kept so that it is not done twice is kept longer. */
    private static final Duration FURTHEST = Duration.ofDays(1);

    /** So that what was being written during a search is found by the next one. */
    private static final Duration OVERLAP = Duration.ofMinutes(1);

    /** The first search, which ends now. */
    public static Look first(Instant now) {
        return new Look(now.minus(FURTHEST), now);
    }

    /** The search after this one, which ends now; after a long pause it is a first one again. */
    public Look next(Instant now) {
        Instant from = upTo.minus(OVERLAP);
        Look furthest = first(now);
        return from.isAfter(furthest.after) && !from.isAfter(now) ? new Look(from, now) : furthest;
    }

    boolean covers(Instant instant) {
        return instant.isAfter(after) && !instant.isAfter(upTo);
    }
}
