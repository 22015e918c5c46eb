package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes a subject's subscriptions what billing says that all of them are; the others end, but for those that billing cannot know
 * of. All of it is done, or nothing: after a refusal the caller undoes the transaction.
 */
public final class ReplaceSubscriptions {

    private final Subscriptions subscriptions;
    private final ChangeSubscription changeSubscription;

    public ReplaceSubscriptions(Subscriptions subscriptions, History history) {
        this.subscriptions = subscriptions;
        this.changeSubscription = new ChangeSubscription(subscriptions, history);
    }

    /**
     * Replaces the set; the same twice changes nothing the second time.
     *
     * @param all every subscription that the subject has now
     * @param version where this stands in the order of what billing says of the subject; null: billing keeps no order
     */
    public SetChange replace(TenantId subject, List<Subscription> all, @Nullable SourceVersion version) {
        if (version != null) {
            subscriptions.lockSet(subject);
        }
        lock(subject, all);
        WriteOrder order = new WriteOrder(subscriptions.setVersion(subject).orElse(null), version);
        Optional<Refusal> refusal = order.refusesARepetition();
        if (refusal.isPresent()) {
            return new SetChange.Refused(refusal.get(), null);
        }
        List<SubscriptionChange> changes = new ArrayList<>();
        for (Subscription one : all) {
            SubscriptionChange change =
                    changeSubscription.put(SubscriptionWrite.of(one).at(version));
            if (change instanceof SubscriptionChange.Refused refused) {
                return new SetChange.Refused(refused.reason(), one.id());
            }
            changes.add(change);
        }
        for (SubscriptionId gone : others(subject, all)) {
            SubscriptionChange change = changeSubscription.delete(gone, version, Precondition.NONE);
            if (change instanceof SubscriptionChange.Refused refused) {
                return new SetChange.Refused(refused.reason(), gone);
            }
            changes.add(change);
        }
        if (version != null && order.advances()) {
            subscriptions.noteSet(subject, version);
        }
        return new SetChange.Replaced(changes);
    }

    /** Whoever takes several locks takes them in this order. */
    private void lock(TenantId subject, List<Subscription> all) {
        Set<ProductId> products = new TreeSet<>(Comparator.comparing(ProductId::value));
        products.addAll(subscriptions.products(subject));
        all.forEach(one -> products.add(one.product()));
        products.forEach(product -> subscriptions.lock(subject, product));
    }

    private List<SubscriptionId> others(TenantId subject, List<Subscription> all) {
        Set<SubscriptionId> named = all.stream().map(Subscription::id).collect(Collectors.toSet());
        return subscriptions.products(subject).stream()
                .flatMap(product -> subscriptions.of(subject, product).stream())
                .map(Subscription::id)
                .filter(id -> !named.contains(id) && !KeptByOthers.is(id))
                .sorted()
                .toList();
    }
}
