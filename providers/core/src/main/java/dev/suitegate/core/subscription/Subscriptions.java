package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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

    /** The subject's subscriptions in which the user has a seat, deleted ones included. */
    Set<SubscriptionId> seatsOf(TenantId subject, UserId user);

    /**
     * The subscriptions within reach that are not deleted, in the order of their ids.
     *
     * @param after the id after which the list begins; empty: at the first
     * @param most how many at most
     */
    List<Subscription> within(Reach reach, Optional<SubscriptionId> after, int most);

    /** Creates or replaces; a deleted one comes to life again, with the seats it had. */
    void save(Subscription subscription);

    /** Ends the subscription and keeps it and its seats as history. */
    void delete(SubscriptionId id);

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

    /** A subscription as it is kept. */
    record Kept(Subscription subscription, boolean deleted) {}
}
