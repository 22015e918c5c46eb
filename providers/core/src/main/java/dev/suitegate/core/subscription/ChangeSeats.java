package dev.suitegate.core.subscription;

import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Gives users seats in a subscription and takes them back; never more seats than were bought. */
public final class ChangeSeats {

    private final Subscriptions subscriptions;

    public ChangeSeats(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    public SeatChange assign(SubscriptionId id, UserId user) {
        Optional<Subscription> found = lockLive(id);
        if (found.isEmpty()) {
            return SeatChange.UNKNOWN;
        }
        Seats seats = found.get().seats();
        if (seats == null) {
            return SeatChange.NOT_SEATED;
        }
        Set<UserId> holders = subscriptions.seatHolders(id);
        if (holders.contains(user)) {
            return SeatChange.UNCHANGED;
        }
        if (holders.size() >= seats.total()) {
            return SeatChange.NO_SEAT_LEFT;
        }
        change(found.get(), () -> subscriptions.addSeat(id, user));
        return SeatChange.ASSIGNED;
    }

    public SeatChange free(SubscriptionId id, UserId user) {
        Optional<Subscription> found = lockLive(id);
        if (found.isEmpty()) {
            return SeatChange.UNKNOWN;
        }
        if (!subscriptions.seatHolders(id).contains(user)) {
            return SeatChange.UNCHANGED;
        }
        change(found.get(), () -> subscriptions.removeSeat(id, user));
        return SeatChange.FREED;
    }

    /**
     * Frees every seat of somebody who has left the tenant, also in subscriptions that have ended. Leaving has killed what they
     * had for this tenant already, so no epoch is raised here.
     */
    public void freeAll(TenantId left, UserId user) {
        subscriptions.seatsOf(left, user).forEach(id -> subscriptions.removeSeat(id, user));
    }

    private Optional<Subscription> lockLive(SubscriptionId id) {
        Optional<Kept> known = subscriptions.find(id);
        known.ifPresent(kept -> subscriptions.lock(
                kept.subscription().subject(), kept.subscription().product()));
        return known.flatMap(kept -> subscriptions.find(id))
                .filter(kept -> !kept.deleted())
                .map(Kept::subscription);
    }

    private void change(Subscription subscription, Runnable write) {
        Instant now = subscriptions.now();
        Covered before = Covered.at(now, subscriptions, subscription.subject(), subscription.product());
        write.run();
        Covered after = Covered.at(now, subscriptions, subscription.subject(), subscription.product());
        before.raiseEpochs(after, subscriptions, subscription.subject(), subscription.product());
    }
}
