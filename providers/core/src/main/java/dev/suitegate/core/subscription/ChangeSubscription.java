package dev.suitegate.core.subscription;

import static java.util.Objects.requireNonNull;

import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Forestalled;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.subscription.SubscriptionChange.Refused;
import dev.suitegate.core.subscription.SubscriptionChange.Unchanged;
import dev.suitegate.core.subscription.SubscriptionChange.Updated;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a subscription what billing says it is, and raises the epochs of those whose access comes or goes with it. */
public final class ChangeSubscription {

    private final Subscriptions subscriptions;
    private final History history;

    public ChangeSubscription(Subscriptions subscriptions, History history) {
        this.subscriptions = subscriptions;
        this.history = history;
    }

    /** Creates, replaces or revives the subscription; the same twice changes nothing the second time. */
    public SubscriptionChange put(Subscription desired) {
        return put(SubscriptionWrite.of(desired));
    }

    /** Creates, replaces or revives the subscription; the same twice changes nothing the second time. */
    public SubscriptionChange put(SubscriptionWrite write) {
        Subscription desired = write.desired();
        subscriptions.lock(desired.subject(), desired.product());
        Optional<Kept> kept = subscriptions.find(desired.id());
        Set<UserId> leaving = leaving(write);
        boolean unchanged =
                leaving.isEmpty() && live(kept).filter(desired::equals).isPresent();
        Optional<Refusal> refusal = refusal(write, kept, leaving, unchanged);
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (unchanged) {
            if (order(desired.id(), kept, write.version()).advances()) {
                subscriptions.save(desired, write.version());
            }
            return new Unchanged(desired);
        }
        save(write, leaving);
        return recorded(desired, kept, leaving);
    }

    /** Ends the subscription; the same twice changes nothing the second time. */
    public SubscriptionChange delete(SubscriptionId id) {
        return delete(id, null, Precondition.NONE);
    }

    /**
     * Ends the subscription; the same twice changes nothing the second time. One that nobody has heard of yet is kept from being
     * made by older writes that arrive later, when there is a version to tell them by.
     */
    public SubscriptionChange delete(SubscriptionId id, @Nullable SourceVersion version, Precondition precondition) {
        Optional<Kept> kept = lockKnown(id);
        if (kept.isEmpty() && version == null) {
            return new Refused(Refusal.UNKNOWN);
        }
        if (!precondition.holds(live(kept))) {
            return new Refused(Refusal.PRECONDITION_FAILED);
        }
        WriteOrder order = order(id, kept, version);
        boolean unchanged = live(kept).isEmpty();
        Optional<Refusal> refusal = unchanged ? order.refusesARepetition() : order.refusesAChange();
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        if (kept.isEmpty()) {
            subscriptions.forestall(id, requireNonNull(version));
            return new Forestalled(id);
        }
        return unchanged ? again(kept.get(), order) : ended(kept.get().subscription(), version);
    }

    /** Ends the subscription outside billing's order: a newer write of billing's brings it back. */
    public SubscriptionChange end(SubscriptionId id) {
        Optional<Kept> kept = lockKnown(id);
        if (kept.isEmpty()) {
            return new Refused(Refusal.UNKNOWN);
        }
        Subscription stored = kept.get().subscription();
        return kept.get().deleted() ? new Unchanged(stored) : ended(stored, null);
    }

    private Optional<Kept> lockKnown(SubscriptionId id) {
        Optional<Kept> known = subscriptions.find(id);
        known.ifPresent(kept -> subscriptions.lock(
                kept.subscription().subject(), kept.subscription().product()));
        return known.flatMap(unlocked -> subscriptions.find(id));
    }

    private Unchanged again(Kept deleted, WriteOrder order) {
        if (order.advances()) {
            subscriptions.delete(deleted.subscription().id(), order.given());
        }
        return new Unchanged(deleted.subscription());
    }

    private Deleted ended(Subscription stored, @Nullable SourceVersion version) {
        Instant now = subscriptions.now();
        Covered before = Covered.at(now, subscriptions, stored.subject(), stored.product());
        subscriptions.delete(stored.id(), version);
        raiseEpochs(before, now, stored);
        history.append(new Change.Deleted(stored));
        return new Deleted(stored);
    }

    private Optional<Refusal> refusal(
            SubscriptionWrite write, Optional<Kept> kept, Set<UserId> leaving, boolean unchanged) {
        Subscription desired = write.desired();
        if (!write.precondition().holds(live(kept))) {
            return Optional.of(Refusal.PRECONDITION_FAILED);
        }
        if (kept.isPresent() && !kept.get().subscription().isFor(desired.subject(), desired.product())) {
            return Optional.of(Refusal.SUBJECT_OR_PRODUCT_MOVED);
        }
        WriteOrder order = order(desired.id(), kept, write.version());
        Optional<Refusal> outOfOrder = unchanged ? order.refusesARepetition() : order.refusesAChange();
        return outOfOrder.or(
                () -> hasTooManySeatsTaken(desired, leaving) ? Optional.of(Refusal.SEATS_TAKEN) : Optional.empty());
    }

    private boolean hasTooManySeatsTaken(Subscription desired, Set<UserId> leaving) {
        Seats seats = desired.seats();
        return seats != null && subscriptions.seatHolders(desired.id()).size() - leaving.size() > seats.total();
    }

    private Set<UserId> leaving(SubscriptionWrite write) {
        if (write.freeing().isEmpty()) {
            return Set.of();
        }
        Set<UserId> leaving =
                new HashSet<>(subscriptions.seatHolders(write.desired().id()));
        leaving.retainAll(write.freeing());
        return leaving;
    }

    private void save(SubscriptionWrite write, Set<UserId> leaving) {
        Subscription desired = write.desired();
        Instant now = subscriptions.now();
        Covered before = Covered.at(now, subscriptions, desired.subject(), desired.product());
        subscriptions.save(desired, write.version());
        leaving.forEach(user -> subscriptions.removeSeat(desired.id(), user));
        raiseEpochs(before, now, desired);
    }

    private SubscriptionChange recorded(Subscription desired, Optional<Kept> kept, Set<UserId> leaving) {
        Optional<Subscription> live = live(kept);
        if (live.isEmpty()) {
            history.append(kept.<Change>map(deleted -> new Change.Revived(deleted.subscription(), desired))
                    .orElseGet(() -> new Change.Created(desired)));
        } else if (!live.get().equals(desired)) {
            history.append(new Change.Updated(live.get(), desired));
        }
        leaving.stream()
                .sorted(Comparator.comparing(UserId::value))
                .forEach(user -> history.append(new Change.SeatFreed(desired, user)));
        return live.<SubscriptionChange>map(before -> new Updated(before, desired))
                .orElseGet(() -> new Created(desired));
    }

    private void raiseEpochs(Covered before, Instant now, Subscription changed) {
        Covered after = Covered.at(now, subscriptions, changed.subject(), changed.product());
        before.raiseEpochs(after, subscriptions, changed.subject(), changed.product());
    }

    private WriteOrder order(SubscriptionId id, Optional<Kept> kept, @Nullable SourceVersion given) {
        SourceVersion stored =
                kept.map(Kept::version).or(() -> subscriptions.forestalled(id)).orElse(null);
        return new WriteOrder(stored, given);
    }

    private static Optional<Subscription> live(Optional<Kept> kept) {
        return kept.filter(one -> !one.deleted()).map(Kept::subscription);
    }
}
