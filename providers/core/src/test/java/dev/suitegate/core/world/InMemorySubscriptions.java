package dev.suitegate.core.world;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Listing;
import dev.suitegate.core.subscription.Listing.Listed;
import dev.suitegate.core.subscription.Listing.Position;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World.MachinesInScope;
import dev.suitegate.core.world.World.MemberInScope;
import dev.suitegate.core.world.World.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    public Set<TenantId> everSubscribed(ProductId product, Collection<TenantId> subjects) {
        return world.kept.values().stream()
                .map(Kept::subscription)
                .filter(subscription -> subscription.product().equals(product))
                .map(Subscription::subject)
                .filter(subjects::contains)
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
    public Set<SubscriptionId> seatsOf(UserId user) {
        return world.seats.entrySet().stream()
                .filter(seats -> seats.getValue().contains(user))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public List<Listed> list(Listing listing) {
        return world.kept.values().stream()
                .filter(kept -> !kept.deleted())
                .map(kept -> new Listed(
                        kept.subscription(),
                        kept.version(),
                        lastWrite(kept.subscription().id()).orElseThrow()))
                .filter(one -> isMeant(one, listing))
                .sorted(order(listing))
                .filter(one -> listing.after() == null || compare(listing, one.position(), listing.after()) > 0)
                .limit(listing.most())
                .toList();
    }

    private static boolean isMeant(Listed one, Listing listing) {
        Subscription subscription = one.subscription();
        return listing.reach().covers(subscription.subject())
                && (listing.product() == null || listing.product().equals(subscription.product()))
                && (listing.status() == null
                        || listing.status() == subscription.terms().status())
                && (listing.updatedSince() == null || !one.updatedAt().isBefore(listing.updatedSince()));
    }

    private static Comparator<Listed> order(Listing listing) {
        return (one, other) -> compare(listing, one.position(), other.position());
    }

    private static int compare(Listing listing, Position one, Position other) {
        int byTime = listing.updatedSince() == null ? 0 : one.updatedAt().compareTo(other.updatedAt());
        return byTime != 0 ? byTime : one.id().compareTo(other.id());
    }

    @Override
    public Map<SubscriptionId, Kept> find(Collection<SubscriptionId> ids) {
        Map<SubscriptionId, Kept> found = new HashMap<>(world.kept);
        found.keySet().retainAll(ids);
        return found;
    }

    @Override
    public List<SubscriptionId> ids(Optional<SubscriptionId> after, Optional<SubscriptionId> through, int most) {
        return world.kept.values().stream()
                .filter(kept -> !kept.deleted())
                .map(kept -> kept.subscription().id())
                .filter(id -> after.isEmpty() || id.compareTo(after.get()) > 0)
                .filter(id -> through.isEmpty() || id.compareTo(through.get()) <= 0)
                .sorted()
                .limit(most)
                .toList();
    }

    @Override
    public Optional<Instant> lastWrite(SubscriptionId id) {
        return Optional.ofNullable(world.written.get(id));
    }

    @Override
    public void lockSet(TenantId subject) {
        // One thread: there is nobody to wait for.
    }

    @Override
    public Optional<SourceVersion> setVersion(TenantId subject) {
        return Optional.ofNullable(world.sets.get(subject));
    }

    @Override
    public void noteSet(TenantId subject, SourceVersion version) {
        world.sets.put(subject, version);
    }

    @Override
    public Optional<SourceVersion> forestalled(SubscriptionId id) {
        return Optional.ofNullable(world.forestalled.get(id));
    }

    @Override
    public void forestall(SubscriptionId id, SourceVersion version) {
        world.forestalled.put(id, version);
    }

    @Override
    public void save(Subscription subscription, @Nullable SourceVersion version) {
        world.written.put(subscription.id(), now());
        world.kept.put(subscription.id(), new Kept(subscription, false, newer(subscription.id(), version)));
    }

    @Override
    public void delete(SubscriptionId id, @Nullable SourceVersion version) {
        world.written.put(id, now());
        world.kept.computeIfPresent(id, (key, kept) -> new Kept(kept.subscription(), true, newer(id, version)));
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

    private @Nullable SourceVersion newer(SubscriptionId id, @Nullable SourceVersion given) {
        SourceVersion forestalled = world.forestalled.remove(id);
        Kept kept = world.kept.get(id);
        if (given != null) {
            return given;
        }
        return kept == null ? forestalled : kept.version();
    }

    boolean holdsSeat(SubscriptionId id, UserId user) {
        Set<UserId> holders = world.seats.get(id);
        return holders != null && holders.contains(user);
    }
}
