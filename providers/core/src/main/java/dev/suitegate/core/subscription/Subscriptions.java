package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Listing.Listed;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subscriptions and seats of a realm. All calls of one change belong to one transaction of the caller. */
public interface Subscriptions {

    /** The instant that counts for this change: the database's, so that all nodes agree. */
    Instant now();

    /**
     * Makes every other change of this subject's subscriptions to this product wait until the transaction ends. Must come
     * before what the change rests on is read.
     */
    void lock(TenantId subject, ProductId product);

    /** The subscription with this key, deleted ones included. */
    Optional<Kept> find(SubscriptionId id);

    /** All subscriptions of the subject to the product that are not deleted. */
    List<Subscription> of(TenantId subject, ProductId product);

    /** The products that the subject has a subscription to, whatever its state; deleted ones do not count. */
    Set<ProductId> products(TenantId subject);

    /** Those of these subjects that have, or ever had, a subscription to the product; deleted ones count. */
    Set<TenantId> everSubscribed(ProductId product, Collection<TenantId> subjects);

    /** The subject's subscriptions in which the user has a seat, deleted ones included. */
    Set<SubscriptionId> seatsOf(TenantId subject, UserId user);

    /** The subscriptions of whatever subject in which the user has a seat, deleted ones included. */
    Set<SubscriptionId> seatsOf(UserId user);

    /** The subscriptions that are asked for. */
    List<Listed> list(Listing listing);

    /** Those within reach, in the order of their ids. */
    default List<Subscription> within(Reach reach, Optional<SubscriptionId> after, int most) {
        return list(Listing.within(reach, after, most)).stream()
                .map(Listed::subscription)
                .toList();
    }

    /** Those of these subscriptions that there are, deleted ones included. */
    Map<SubscriptionId, Kept> find(Collection<SubscriptionId> ids);

    /**
     * The ids of subscriptions that are not deleted, in their order.
     *
     * @param after the id after which they begin; empty: at the first
     * @param through the last id that counts; empty: all do
     * @param most how many at most
     */
    List<SubscriptionId> ids(Optional<SubscriptionId> after, Optional<SubscriptionId> through, int most);

    /** When the subscription was last written, by the clock of {@link #now}; empty: there never was one. */
    Optional<Instant> lastWrite(SubscriptionId id);

    /** Makes every other replacement of this subject's set wait until the transaction ends. */
    void lockSet(TenantId subject);

    /** Where the last replacement of the subject's set stood in billing's order; empty: it had no place. */
    Optional<SourceVersion> setVersion(TenantId subject);

    /** Notes where a replacement of the subject's set stands. */
    void noteSet(TenantId subject, SourceVersion version);

    /** The version of a deletion that came before anything else was said of this id; empty: there was none. */
    Optional<SourceVersion> forestalled(SubscriptionId id);

    /** Notes that writes of this id up to this version are void, while there is no such subscription. */
    void forestall(SubscriptionId id, SourceVersion version);

    /**
     * Creates or replaces; a deleted one comes to life again, with the seats it had.
     *
     * @param version where the write stands in billing's order; null: as it is kept
     */
    void save(Subscription subscription, @Nullable SourceVersion version);

    /** The same outside billing's order. */
    default void save(Subscription subscription) {
        save(subscription, null);
    }

    /**
     * Ends the subscription and keeps it and its seats as history.
     *
     * @param version where the write stands in billing's order; null: as it is kept
     */
    void delete(SubscriptionId id, @Nullable SourceVersion version);

    /** The same outside billing's order. */
    default void delete(SubscriptionId id) {
        delete(id, null);
    }

    /** Who has a seat, also while the subscription is deleted. */
    Set<UserId> seatHolders(SubscriptionId id);

    /** How many seats have a holder, of all these subscriptions by one read; one without any is left out. */
    Map<SubscriptionId, Integer> seatsTaken(Collection<SubscriptionId> ids);

    void addSeat(SubscriptionId id, UserId user);

    void removeSeat(SubscriptionId id, UserId user);

    /** Kills everything issued so far to anybody under the subject's subscriptions to the product. */
    void raiseEpoch(TenantId subject, ProductId product);

    /**
     * Kills everything issued so far to people under the subject's subscriptions to the product, except to those spared. For
     * these, and for machines, the epoch stays the number it is.
     */
    void raiseEpochExcept(TenantId subject, ProductId product, Set<UserId> spared);

    /** Kills everything issued so far to one user under the subject's subscriptions to the product. */
    void raiseEpoch(TenantId subject, ProductId product, UserId user);

    /**
     * A subscription as it is kept.
     *
     * @param version where the last write stood in billing's order; null: billing never gave one
     */
    record Kept(
            Subscription subscription,
            boolean deleted,
            @Nullable SourceVersion version) {}
}
