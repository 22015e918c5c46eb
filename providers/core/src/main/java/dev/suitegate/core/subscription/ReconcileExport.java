package dev.suitegate.core.subscription;

import dev.suitegate.core.subscription.RowOutcome.Kind;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Merges a part of billing's export with what is stored: rows become subscriptions, and what the export does not have ends. Both
 * are in the order of their ids, so a part needs nothing but its own rows and the ids between its ends.
 */
public final class ReconcileExport {

    private final Subscriptions subscriptions;
    private final ChangeSubscription changeSubscription;
    private final Instant takenAt;

    /** @param takenAt when the export was begun: what was written later is newer than the export */
    public ReconcileExport(Subscriptions subscriptions, History history, Instant takenAt) {
        this.subscriptions = subscriptions;
        this.changeSubscription = new ChangeSubscription(subscriptions, history);
        this.takenAt = takenAt;
    }

    /**
     * The id up to which a part can go without reading more than {@code most} stored ids.
     *
     * @param after where the part begins; empty: at the first id
     * @param through where it would like to end; empty: at the last id
     * @return where it must end; empty: at the last id
     */
    public Optional<SubscriptionId> end(Optional<SubscriptionId> after, Optional<SubscriptionId> through, int most) {
        List<SubscriptionId> stored = subscriptions.ids(after, through, most);
        return stored.size() < most ? through : Optional.of(stored.get(most - 1));
    }

    /**
     * Merges one part. When a row is refused, the caller undoes the transaction: a part is done as a whole, or not at all.
     *
     * @param rows between the ends, in the order of their ids, each id once
     */
    public List<RowOutcome> merge(
            Optional<SubscriptionId> after, Optional<SubscriptionId> through, List<SubscriptionWrite> rows) {
        Map<SubscriptionId, Kept> stored =
                subscriptions.find(rows.stream().map(row -> row.desired().id()).toList());
        List<SubscriptionId> missing = missing(after, through, rows);
        List<SubscriptionWrite> different =
                rows.stream().filter(row -> !isStored(row, stored)).toList();
        lock(different, subscriptions.find(missing).values());
        List<RowOutcome> outcomes = new ArrayList<>();
        rows.forEach(row -> outcomes.add(
                isStored(row, stored) ? new RowOutcome(row.desired().id(), Kind.UNCHANGED) : put(row)));
        missing.forEach(id -> outcomes.add(end(id)));
        return outcomes;
    }

    private List<SubscriptionId> missing(
            Optional<SubscriptionId> after, Optional<SubscriptionId> through, List<SubscriptionWrite> rows) {
        Set<SubscriptionId> named = rows.stream().map(row -> row.desired().id()).collect(Collectors.toSet());
        return subscriptions.ids(after, through, Integer.MAX_VALUE).stream()
                .filter(id -> !named.contains(id) && !KeptByOthers.is(id))
                .toList();
    }

    /** Nobody needs to wait where there is nothing to write. */
    private static boolean isStored(SubscriptionWrite row, Map<SubscriptionId, Kept> stored) {
        Kept kept = stored.get(row.desired().id());
        return kept != null
                && !kept.deleted()
                && kept.subscription().equals(row.desired())
                && (row.version() == null || row.version().equals(kept.version()));
    }

    /** Whoever takes several locks takes them in this order. */
    private void lock(List<SubscriptionWrite> rows, Iterable<Kept> missing) {
        Stream.Builder<Subscription> concerned = Stream.builder();
        rows.forEach(row -> concerned.add(row.desired()));
        missing.forEach(kept -> concerned.add(kept.subscription()));
        concerned
                .build()
                .sorted(Comparator.comparing((Subscription one) -> one.subject().value())
                        .thenComparing(one -> one.product().value()))
                .forEach(one -> subscriptions.lock(one.subject(), one.product()));
    }

    private RowOutcome put(SubscriptionWrite row) {
        SubscriptionId id = row.desired().id();
        if (row.version() == null && isNewer(id)) {
            return new RowOutcome(id, Kind.NEWER);
        }
        SubscriptionChange change = changeSubscription.put(row);
        if (change instanceof SubscriptionChange.Refused refused) {
            return refused.reason() == Refusal.STALE_UPDATE
                    ? new RowOutcome(id, Kind.NEWER)
                    : new RowOutcome(id, Kind.REFUSED, refused.reason());
        }
        return new RowOutcome(id, Kind.of(change));
    }

    private RowOutcome end(SubscriptionId id) {
        if (isNewer(id)) {
            return new RowOutcome(id, Kind.NEWER);
        }
        return new RowOutcome(id, Kind.of(changeSubscription.end(id)));
    }

    private boolean isNewer(SubscriptionId id) {
        return subscriptions.lastWrite(id).filter(takenAt::isBefore).isPresent();
    }
}
