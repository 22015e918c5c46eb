package dev.suitegate.it.isolation;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.it.persistence.JpaWorld;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * One realm in the database with two tenants, five people and three products. Several houses of the same history differ in
 * their ids, in the names of their tenants, and in where their time begins.
 */
final class House {
    /** The first instant of a house that is not shifted. */
    static final Instant START = Instant.parse("2026-11-01T12:00:00.000001Z");

    /** Who may subscribe; A and B are organizations. */
    enum Tenant {
        A,
        B,
        PERSONAL
    }

    /** Ann and Bob begin in A, Eve in B, Mia in both, Zoe in none. */
    enum Who {
        ANN,
        BOB,
        MIA,
        EVE,
        ZOE
    }

    /** The third product is A's own. */
    enum What {
        CRM,
        VERIFY,
        PORTAL
    }

    private final JpaWorld world;
    private final Names names;
    private final Map<Tenant, TenantId> tenants;
    private final Map<Who, UserId> people;
    private final Set<Map.Entry<Who, Tenant>> members;
    private final Duration shift;

    /** What the tenants are called. */
    record Names(Map<Tenant, String> aliases, Map<Tenant, String> names) {
        static final Names PLAIN =
                new Names(Map.of(Tenant.A, "acme", Tenant.B, "globex"), Map.of(Tenant.A, "Acme", Tenant.B, "Globex"));
    }

    private House(
            JpaWorld world,
            Names names,
            Duration shift,
            Map<Tenant, TenantId> tenants,
            Map<Who, UserId> people,
            Set<Map.Entry<Who, Tenant>> members) {
        this.world = world;
        this.names = names;
        this.shift = shift;
        this.tenants = tenants;
        this.people = people;
        this.members = members;
    }

    static House build(EntityManager entityManager, Names names, Duration shift) {
        JpaWorld world = new JpaWorld(entityManager);
        Map<Tenant, TenantId> tenants = new EnumMap<>(Tenant.class);
        Map<Who, UserId> people = new EnumMap<>(Who.class);
        for (Tenant tenant : new Tenant[] {Tenant.A, Tenant.B}) {
            tenants.put(tenant, world.organization(alias(names, tenant), name(names, tenant)));
        }
        for (Who who : Who.values()) {
            people.put(who, world.user(who.name().toLowerCase(Locale.ROOT)));
        }
        House house = new House(world, names, shift, tenants, people, new HashSet<>());
        tenants.put(Tenant.PERSONAL, TenantId.person(house.user(Who.ZOE)));
        world.sharedProduct(id(What.CRM).value());
        world.sharedProduct(id(What.VERIFY).value());
        world.dedicatedProduct(id(What.PORTAL).value(), house.tenant(Tenant.A));
        house.join(Who.ANN, Tenant.A);
        house.join(Who.BOB, Tenant.A);
        house.join(Who.MIA, Tenant.A);
        house.join(Who.MIA, Tenant.B);
        house.join(Who.EVE, Tenant.B);
        return house;
    }

    /** The same house as another node of the server sees it. */
    House through(EntityManager node) {
        return new House(world.through(node), names, shift, tenants, people, members);
    }

    static ProductId id(What product) {
        return new ProductId(product.name().toLowerCase(Locale.ROOT));
    }

    JpaWorld world() {
        return world;
    }

    TenantId tenant(Tenant tenant) {
        return Objects.requireNonNull(tenants.get(tenant));
    }

    UserId user(Who who) {
        return Objects.requireNonNull(people.get(who));
    }

    String alias(Tenant tenant) {
        return alias(names, tenant);
    }

    String name(Tenant tenant) {
        return name(names, tenant);
    }

    /** An instant of this house's time. */
    Instant at(int hour) {
        return START.plus(shift).plus(Duration.ofHours(hour));
    }

    /** The hour that an instant is in this house's time, exactly. */
    Duration since(Instant instant) {
        return Duration.between(START.plus(shift), instant);
    }

    void join(Who who, Tenant tenant) {
        if (members.add(Map.entry(who, tenant))) {
            world.join(user(who), tenant(tenant));
        }
    }

    void leave(Who who, Tenant tenant) {
        if (members.remove(Map.entry(who, tenant))) {
            world.leave(user(who), tenant(tenant));
            world.raise(user(who), tenant(tenant));
        }
    }

    private static String alias(Names names, Tenant tenant) {
        return names.aliases().getOrDefault(tenant, "");
    }

    private static String name(Names names, Tenant tenant) {
        return names.names().getOrDefault(tenant, "");
    }
}
