package dev.suitegate.core.event;

import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * A subscription or one of its seats changed.
 *
 * @param time the database's, as in the history
 * @param state as it is after the change
 * @param seat whose seat was assigned or freed; empty: it is about no seat
 */
public record SubscriptionEvent(
        EventId id, EventType type, Instant time, SubscriptionState state, Optional<UserId> seat)
        implements SuiteEvent {

    /**
     * The event that tells of a change.
     *
     * @param realmId the id of the realm
     */
    public static SubscriptionEvent of(String realmId, Change change, Written written) {
        // With the time: a database that was put back to an older state counts through the same numbers again.
        EventId id = EventId.of(realmId, "change:" + written.version().value() + "@" + written.at());
        SubscriptionState state = new SubscriptionState(
                change.subscription(), isDeleted(change, written), written.seatsTaken(), written.version());
        return new SubscriptionEvent(id, EventType.of(change), written.at(), state, change.seat());
    }

    private static boolean isDeleted(Change change, Written written) {
        return switch (change.kind()) {
            case CREATED, REVIVED, UPDATED, SEAT_ASSIGNED -> false;
            case DELETED -> true;
            case SEAT_FREED -> written.deleted();
        };
    }
}
