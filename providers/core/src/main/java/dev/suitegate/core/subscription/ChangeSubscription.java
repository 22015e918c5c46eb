package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Refused;
import dev.suitegate.core.subscription.SubscriptionChange.Unchanged;
import dev.suitegate.core.subscription.SubscriptionChange.Updated;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Optional;

/** Makes a subscription what billing says it is, and raises the epochs of those whose access comes or goes with it. */
public final class ChangeSubscription {

    private final Subscriptions subscriptions;

    public ChangeSubscription(Subscriptions subscriptions) {
        this.subscriptions = subscriptions;
    }

    /** Creates, replaces or revives the subscription; the same twice changes nothing the second time. */
    public SubscriptionChange put(Subscription desired) {
        subscriptions.lock(desired.subject(), desired.product());
        Optional<Kept> kept = subscriptions.find(desired.id());
        if (kept.isEmpty()) {
            write(desired);
            return new Created(desired);
        }
        Subscription stored = kept.get().subscription();
        if (!stored.subject().equals(desired.subject()) || !stored.product().equals(desired.product())) {
            return new Refused(SubscriptionChange.Refusal.SUBJECT_OR_PRODUCT_MOVED);
        }
        if (!kept.get().deleted() && stored.equals(desired)) {
            return new Unchanged(stored);
        }
        if (desired.seats() != null
                && subscriptions.seatHolders(desired.id()).size()
                        > desired.seats().total()) {
            return new Refused(SubscriptionChange.Refusal.SEATS_TAKEN);
        }
        write(desired);
        return kept.get().deleted() ? new Created(desired) : new Updated(stored, desired);
    }

    /** Ends the subscription; the same twice changes nothing the second time. */
    public SubscriptionChange delete(SubscriptionId id) {
        Optional<Kept> known = subscriptions.find(id);
        if (known.isEmpty()) {
            return new Refused(SubscriptionChange.Refusal.UNKNOWN);
        }
        TenantId subject = known.get().subscription().subject();
        ProductId product = known.get().subscription().product();
        subscriptions.lock(subject, product);
        Kept kept = subscriptions.find(id).orElseThrow();
        if (kept.deleted()) {
            return new Unchanged(kept.subscription());
        }
        Instant now = subscriptions.now();
        Covered before = Covered.at(now, subscriptions, subject, product);
        subscriptions.delete(id);
        before.raiseEpochs(Covered.at(now, subscriptions, subject, product), subscriptions, subject, product);
        return new Deleted(kept.subscription());
    }

    private void write(Subscription desired) {
        Instant now = subscriptions.now();
        Covered before = Covered.at(now, subscriptions, desired.subject(), desired.product());
        subscriptions.save(desired);
        Covered after = Covered.at(now, subscriptions, desired.subject(), desired.product());
        before.raiseEpochs(after, subscriptions, desired.subject(), desired.product());
    }
}
