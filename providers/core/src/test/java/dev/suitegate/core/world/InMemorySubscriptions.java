package dev.suitegate.core.world;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World.MachinesInScope;
import dev.suitegate.core.world.World.MemberInScope;
import dev.suitegate.core.world.World.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The twin of the subscriptions in the database: for one thread, without transactions. */
public final class InMemorySubscriptions implements Subscriptions {

    private final World world;

    InMemorySubscriptions(World world) {
        this.world = world;
    }

    @Override
    public Instant now() {
        return world.now();
    }

    @Override
    public void lock(TenantId subject, ProductId product) {
        // One thread: there is nobody to wait for.
    }

    @Override
    public Optional<Kept> find(SubscriptionId id) {
        return Optional.ofNullable(world.kept.get(id));
    }

    @Override
    public List<Subscription> of(TenantId subject, ProductId product) {
        List<Subscription> found = new ArrayList<>();
        for (Kept kept : world.kept.values()) {
            Subscription subscription = kept.subscription();
            if (!kept.deleted()
                    && subscription.subject().equals(subject)
                    && subscription.product().equals(product)) {
                found.add(subscription);
            }
        }
        return found;
    }

    @Override
    public Set<ProductId> products(TenantId subject) {
        return world.kept.values().stream()
                .filter(kept -> !kept.deleted())
                .map(Kept::subscription)
                .filter(subscription -> subscription.subject().equals(subject))
                .map(Subscription::product)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<SubscriptionId> seatsOf(TenantId subject, UserId user) {
        return world.kept.values().stream()
                .map(Kept::subscription)
                .filter(subscription -> subscription.subject().equals(subject))
                .map(Subscription::id)
                .filter(id -> holdsSeat(id, user))
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Subscription> within(Reach reach, Optional<SubscriptionId> after, int most) {
        return world.kept.values().stream()
                .filter(kept -> !kept.deleted())
                .map(Kept::subscription)
                .filter(one -> reach.covers(one.subject()))
                .filter(one -> after.isEmpty() || one.id().compareTo(after.get()) > 0)
                .sorted(Comparator.comparing(Subscription::id))
                .limit(most)
                .toList();
    }

    @Override
    public void save(Subscription subscription) {
        world.kept.put(subscription.id(), new Kept(subscription, false));
    }

    @Override
    public void delete(SubscriptionId id) {
        world.kept.computeIfPresent(id, (key, kept) -> new Kept(kept.subscription(), true));
    }

    @Override
    public Set<UserId> seatHolders(SubscriptionId id) {
        return Set.copyOf(world.seats.getOrDefault(id, Set.of()));
    }

    @Override
    public Map<SubscriptionId, Integer> seatsTaken(Collection<SubscriptionId> ids) {
        return ids.stream()
                .filter(id -> !seatHolders(id).isEmpty())
                .collect(Collectors.toMap(id -> id, id -> seatHolders(id).size()));
    }

    @Override
    public void addSeat(SubscriptionId id, UserId user) {
        world.seats.computeIfAbsent(id, key -> new HashSet<>()).add(user);
    }

    @Override
    public void removeSeat(SubscriptionId id, UserId user) {
        world.seats.getOrDefault(id, new HashSet<>()).remove(user);
    }

    @Override
    public void raiseEpoch(TenantId subject, ProductId product) {
        world.addToEpoch(new Scope(subject, product), 1);
    }

    @Override
    public void raiseEpochExcept(TenantId subject, ProductId product, Set<UserId> spared) {
        Scope scope = new Scope(subject, product);
        world.addToEpoch(scope, 1);
        world.addToEpoch(new MachinesInScope(scope), -1);
        spared.forEach(user -> world.addToEpoch(new MemberInScope(scope, user), -1));
    }

    @Override
    public void raiseEpoch(TenantId subject, ProductId product, UserId user) {
        world.addToEpoch(new MemberInScope(new Scope(subject, product), user), 1);
    }

    boolean holdsSeat(SubscriptionId id, UserId user) {
        Set<UserId> holders = world.seats.get(id);
        return holders != null && holders.contains(user);
    }
}
