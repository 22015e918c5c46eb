package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.event.StateVersion;
import dev.suitegate.core.event.SubscriptionEvent;
import dev.suitegate.core.event.Written;
import dev.suitegate.core.history.HistoryEntry;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What else there is to say of subscriptions that one transaction has changed, as it leaves them: two statements at most. */
public final class ChangedSubscriptions {

    private final String realmId;
    private final Map<SubscriptionId, Integer> seatsTaken;
    private final Map<SubscriptionId, Kept> freed;

    private ChangedSubscriptions(
            String realmId, Map<SubscriptionId, Integer> seatsTaken, Map<SubscriptionId, Kept> freed) {
        this.realmId = realmId;
        this.seatsTaken = seatsTaken;
        this.freed = freed;
    }

    /** Reads it at the end of the transaction. */
    public static ChangedSubscriptions read(EntityManager entityManager, String realmId, Collection<Change> changes) {
        SubscriptionLists lists = new SubscriptionLists(entityManager, realmId);
        Stream<Change> seated =
                changes.stream().filter(change -> change.subscription().isSeated());
        Stream<Change> freed = changes.stream().filter(Change.SeatFreed.class::isInstance);
        return new ChangedSubscriptions(realmId, lists.seatsTaken(ids(seated)), lists.find(ids(freed)));
    }

    /** The event that tells of a change. */
    public SubscriptionEvent event(Change change, HistoryEntry entry) {
        SubscriptionId id = change.subscription().id();
        Kept kept = freed.get(id);
        int taken = change.subscription().isSeated() ? seatsTaken.getOrDefault(id, 0) : 0;
        Written written =
                new Written(entry.at(), new StateVersion(entry.number()), taken, kept != null && kept.deleted());
        return SubscriptionEvent.of(realmId, change, written);
    }

    private static Set<SubscriptionId> ids(Stream<Change> changes) {
        return changes.map(change -> change.subscription().id()).collect(Collectors.toSet());
    }
}
