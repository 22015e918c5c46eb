package dev.suitegate.core.event;

import dev.suitegate.core.subscription.Change;
import java.time.Instant;
import java.util.Optional;

/**
 * What a line of the history says about the end of a subscription.
 *
 * @param at when the change took effect
 * @param before the end until then; empty: none, or the subscription gave no access
 * @param after the end from then on
 */
public record EndChange(Instant at, Change.Kind kind, Optional<Ending> before, Optional<Ending> after) {

    /** What {@link WarnBeforeEnd#due} is told where the history does not say when an end was written: it was so from the beginning. */
    public static final Instant UNKNOWN = Instant.EPOCH;

    /** Whether the end is what it is since this change, so that older ones are of no interest. */
    public boolean setsEnd() {
        return switch (kind) {
            case CREATED, REVIVED -> true;
            case UPDATED, DELETED -> !before.equals(after);
            case SEAT_ASSIGNED, SEAT_FREED -> false;
        };
    }
}
