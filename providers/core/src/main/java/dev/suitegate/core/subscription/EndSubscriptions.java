package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** Takes a product away from a subject, however many subscriptions give it. */
public final class EndSubscriptions {

    private final Subscriptions subscriptions;
    private final History history;

    public EndSubscriptions(Subscriptions subscriptions, History history) {
        this.subscriptions = subscriptions;
        this.history = history;
    }

    /** Ends every subscription of a subject that is no more, to whatever product. */
    public void endAll(TenantId subject) {
        subscriptions.products(subject).stream()
                .sorted(Comparator.comparing(ProductId::value))
                .forEach(product -> end(subject, product));
    }

    /**
     * Ends every subscription of the subject to the product, also those that give no access now; the same twice changes
     * nothing the second time. It is not billing's write, so it has no place in billing's order: a newer write of billing's
     * brings a subscription back.
     *
     * @return the subscriptions that were ended, in the order of their ids; empty when there was none
     */
    public List<Subscription> end(TenantId subject, ProductId product) {
        subscriptions.lock(subject, product);
        List<Subscription> ended = subscriptions.of(subject, product).stream()
                .sorted(Comparator.comparing(Subscription::id))
                .toList();
        if (ended.isEmpty()) {
            return ended;
        }
        Instant now = subscriptions.now();
        Covered before = Covered.at(now, subscriptions, subject, product);
        ended.forEach(subscription -> subscriptions.delete(subscription.id(), null));
        Covered after = Covered.at(now, subscriptions, subject, product);
        before.raiseEpochs(after, subscriptions, subject, product);
        ended.forEach(subscription -> history.append(new Change.Deleted(subscription)));
        return ended;
    }
}
