package dev.suitegate.core.world;

import dev.suitegate.core.access.AccessFacts;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.History;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A realm in memory: what Keycloak's tables and ours hold, and a clock that stands still until it is moved. */
public final class World implements WorldSetup {

    /** Where the clock stands in a new world. */
    public static final Instant START = Instant.parse("2026-11-01T12:00:00Z");

    record Product(boolean enabled, @Nullable TenantId owner) {}

    record Organization(String alias, String name, boolean enabled) {}

    record Membership(UserId user, TenantId organization) {}

    record Scope(TenantId subject, ProductId product) {}

    record MachinesInScope(Scope scope) {}

    record MemberInScope(Scope scope, UserId user) {}

    final Map<ProductId, Product> products = new HashMap<>();
    final Map<UserId, Boolean> users = new LinkedHashMap<>();
    final Map<UserId, String> usernames = new HashMap<>();
    final Map<TenantId, Organization> organizations = new LinkedHashMap<>();
    final Set<Membership> memberships = new HashSet<>();
    final Map<SubscriptionId, Kept> kept = new LinkedHashMap<>();
    final Map<SubscriptionId, SourceVersion> forestalled = new HashMap<>();
    final Map<SubscriptionId, Set<UserId>> seats = new HashMap<>();
    final Map<SubscriptionId, Instant> written = new HashMap<>();
    final Map<TenantId, SourceVersion> sets = new HashMap<>();
    private final List<Change> changes = new ArrayList<>();
    private final Map<Object, Long> epochs = new HashMap<>();
    private final InMemorySubscriptions subscriptions = new InMemorySubscriptions(this);
    private final InMemoryAccessFacts facts = new InMemoryAccessFacts(this);
    private @Nullable World otherRealm;
    private Instant now = START;

    @Override
    public InMemorySubscriptions subscriptions() {
        return subscriptions;
    }

    @Override
    public History history() {
        return changes::add;
    }

    /** Everything that was written into the history, in order. */
    public List<Change> changes() {
        return List.copyOf(changes);
    }

    @Override
    public AccessFacts facts() {
        return facts;
    }

    @Override
    public Memberships memberships() {
        return new InMemoryMemberships(this);
    }

    @Override
    public WorldSetup otherRealm() {
        if (otherRealm == null) {
            otherRealm = new World();
        }
        return otherRealm;
    }

    public Instant now() {
        return now;
    }

    public void setNow(Instant instant) {
        now = instant;
    }

    public void advance(Duration time) {
        now = now.plus(time);
    }

    @Override
    public ProductId sharedProduct(String id) {
        return product(id, null);
    }

    @Override
    public ProductId dedicatedProduct(String id, TenantId owner) {
        return product(id, owner);
    }

    private ProductId product(String id, @Nullable TenantId owner) {
        ProductId product = new ProductId(id);
        products.put(product, new Product(true, owner));
        return product;
    }

    @Override
    public UserId user(String username) {
        UserId user = new UserId("id-of-" + username);
        usernames.put(user, username);
        users.put(user, true);
        return user;
    }

    @Override
    public TenantId organization(String alias, String name) {
        TenantId organization = TenantId.organization("id-of-" + alias);
        organizations.put(organization, new Organization(alias, name, true));
        return organization;
    }

    @Override
    public void join(UserId user, TenantId organization) {
        memberships.add(new Membership(user, organization));
    }

    @Override
    public void leave(UserId user, TenantId organization) {
        memberships.remove(new Membership(user, organization));
    }

    @Override
    public void disable(ProductId product) {
        setEnabled(product, false);
    }

    @Override
    public void disable(UserId user) {
        setEnabled(user, false);
    }

    @Override
    public void disable(TenantId organization) {
        setEnabled(organization, false);
    }

    public void remove(ProductId product) {
        products.remove(product);
    }

    public void setEnabled(ProductId product, boolean enabled) {
        products.computeIfPresent(product, (id, known) -> new Product(enabled, known.owner()));
    }

    public void setEnabled(UserId user, boolean enabled) {
        users.replace(user, enabled);
    }

    public void setEnabled(TenantId organization, boolean enabled) {
        organizations.computeIfPresent(
                organization, (id, known) -> new Organization(known.alias(), known.name(), enabled));
    }

    @Override
    public void raise(ProductId product) {
        addToEpoch(product, 1);
    }

    @Override
    public void raise(UserId user) {
        addToEpoch(user, 1);
    }

    @Override
    public void raise(TenantId organization) {
        addToEpoch(organization, 1);
    }

    @Override
    public void raise(UserId user, TenantId organization) {
        addToEpoch(new Membership(user, organization), 1);
    }

    /** Everything that is stored, to compare before with after. */
    public List<Object> stored() {
        Map<SubscriptionId, Set<UserId>> taken = new HashMap<>();
        seats.forEach((id, holders) -> taken.put(id, Set.copyOf(holders)));
        return List.of(
                Map.copyOf(products),
                Map.copyOf(users),
                Map.copyOf(organizations),
                Set.copyOf(memberships),
                Map.copyOf(kept),
                Map.copyOf(forestalled),
                Map.copyOf(sets),
                taken,
                changes(),
                Map.copyOf(epochs));
    }

    void addToEpoch(Object counter, long count) {
        epochs.merge(counter, count, Long::sum);
    }

    long epoch(Object counter) {
        return epochs.getOrDefault(counter, 0L);
    }
}
