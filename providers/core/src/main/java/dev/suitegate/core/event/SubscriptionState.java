package dev.suitegate.core.event;

import dev.suitegate.core.subscription.Subscription;

/**
 * A subscription as it is after a change, all of it, so that whoever gets one event alone knows everything.
 *
 * @param deleted whether it was taken away: a seat may be freed after that, and must not look like a return
 * @param seatsTaken how many of the seats have a holder; 0 when there are no seats
 * @param version which state this is
 */
public record SubscriptionState(Subscription subscription, boolean deleted, int seatsTaken, StateVersion version) {

    public SubscriptionState {
        if (seatsTaken < 0) {
            throw new IllegalArgumentException("seats taken must not be negative");
        }
    }
}
