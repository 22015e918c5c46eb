package dev.suitegate.core.event;

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

    boolean covers(Instant instant) {
        return instant.isAfter(after) && !instant.isAfter(upTo);
    }
}
