package dev.suitegate.core.subscription;

import static java.util.Objects.requireNonNull;

import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Gives users seats in a subscription and takes them back; never more seats than were bought. */
public final class ChangeSeats {

    private final Subscriptions subscriptions;
    private final History history;

    public ChangeSeats(Subscriptions subscriptions, History history) {
        this.subscriptions = subscriptions;
        this.history = history;
    }

    public SeatChange assign(SubscriptionId id, UserId user) {
        return assign(id, user, null);
    }

    /**
     * Gives the user a seat, and takes one back for it.
     *
     * @param replaced who loses their seat with it, if they have one; null: nobody
     */
    public SeatChange assign(SubscriptionId id, UserId user, @Nullable UserId replaced) {
        if (replaced == null && isFull(id, user)) {
            return SeatChange.NO_SEAT_LEFT;
        }
        Optional<Subscription> found = lockLive(id);
        if (found.isEmpty()) {
            return SeatChange.UNKNOWN;
        }
        Seats seats = found.get().seats();
        if (seats == null) {
            return SeatChange.NOT_SEATED;
        }
        Set<UserId> holders = subscriptions.seatHolders(id);
        boolean leaves = replaced != null && !replaced.equals(user) && holders.contains(replaced);
        if (holders.contains(user) && !leaves) {
            return SeatChange.UNCHANGED;
        }
        if (!holders.contains(user) && holders.size() - (leaves ? 1 : 0) >= seats.total()) {
            return SeatChange.NO_SEAT_LEFT;
        }
        change(found.get(), () -> {
            if (leaves) {
                take(found.get(), requireNonNull(replaced));
            }
            if (!holders.contains(user)) {
                give(found.get(), user);
            }
        });
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
        change(found.get(), () -> take(found.get(), user));
        return SeatChange.FREED;
    }

    /**
     * Frees every seat of somebody who has left the tenant, also in subscriptions that have ended. Leaving has killed what they
     * had for this tenant already, so no epoch is raised here.
     */
    public void freeAll(TenantId left, UserId user) {
        takeAll(subscriptions.seatsOf(left, user), user);
    }

    /**
     * Frees every seat of somebody who is no more, of whatever tenant, also in subscriptions that have ended. Nobody gets in
     * under an id that is no more, so no epoch is raised here.
     */
    void freeAll(UserId removed) {
        takeAll(subscriptions.seatsOf(removed), removed);
    }

    private void takeAll(Set<SubscriptionId> ids, UserId user) {
        ids.stream().sorted().forEach(id -> subscriptions.find(id).ifPresent(kept -> take(kept.subscription(), user)));
    }

    /** Whether there is no seat for this user now. Those who come too late need not wait for each other to hear it. */
    private boolean isFull(SubscriptionId id, UserId user) {
        Optional<Seats> seats = subscriptions
                .find(id)
                .filter(kept -> !kept.deleted())
                .flatMap(kept -> Optional.ofNullable(kept.subscription().seats()));
        if (seats.isEmpty()) {
            return false;
        }
        Set<UserId> holders = subscriptions.seatHolders(id);
        return holders.size() >= seats.get().total() && !holders.contains(user);
    }

    private void give(Subscription subscription, UserId user) {
        subscriptions.addSeat(subscription.id(), user);
        history.append(new Change.SeatAssigned(subscription, user));
    }

    private void take(Subscription subscription, UserId user) {
        subscriptions.removeSeat(subscription.id(), user);
        history.append(new Change.SeatFreed(subscription, user));
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
