package dev.suitegate.core.world;

import dev.suitegate.core.access.AccessFacts;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Candidate;
import dev.suitegate.core.access.Candidate.Coverage;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.Situation;
import dev.suitegate.core.access.Situation.PersonFacts;
import dev.suitegate.core.access.Situation.ProductFacts;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World.MachinesInScope;
import dev.suitegate.core.world.World.MemberInScope;
import dev.suitegate.core.world.World.Membership;
import dev.suitegate.core.world.World.Organization;
import dev.suitegate.core.world.World.Product;
import dev.suitegate.core.world.World.Scope;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The twin of the decision's SQL statement. */
public final class InMemoryAccessFacts implements AccessFacts {

    private final World world;

    InMemoryAccessFacts(World world) {
        this.world = world;
    }

    @Override
    public Situation read(AccessRequest request) {
        Product product = world.products.get(request.product());
        UserId user = knownUser(request.principal());
        List<Candidate> candidates = new ArrayList<>();
        for (TenantId tenant : tenants(request, product, user)) {
            candidates.add(candidate(tenant, request.product(), user));
        }
        return new Situation(
                world.now(),
                product == null ? null : new ProductFacts(product.enabled(), product.owner()),
                user == null ? null : new PersonFacts(world.users.getOrDefault(user, false)),
                candidates);
    }

    private @Nullable UserId knownUser(Principal principal) {
        return principal instanceof Principal.Person person && world.users.containsKey(person.user())
                ? person.user()
                : null;
    }

    private Set<TenantId> tenants(AccessRequest request, @Nullable Product product, @Nullable UserId user) {
        Set<TenantId> tenants = new LinkedHashSet<>();
        for (TenantId organization : world.organizations.keySet()) {
            if (isNamed(organization, request, product) || (user != null && isMember(user, organization))) {
                tenants.add(organization);
            }
        }
        if (user != null) {
            tenants.add(TenantId.person(user));
        }
        return tenants;
    }

    private static boolean isNamed(TenantId organization, AccessRequest request, @Nullable Product product) {
        boolean owner = product != null && organization.equals(product.owner());
        boolean pinned =
                request.pin() != null && organization.equals(request.pin().tenant());
        boolean machine = request.principal() instanceof Principal.Machine bound && organization.equals(bound.tenant());
        return owner || pinned || machine;
    }

    private boolean isMember(UserId user, TenantId organization) {
        return world.memberships.contains(new Membership(user, organization));
    }

    private Candidate candidate(TenantId tenant, ProductId product, @Nullable UserId user) {
        Organization organization = world.organizations.get(tenant);
        return new Candidate(
                tenant,
                organization == null ? "" : organization.alias(),
                organization == null ? "" : organization.name(),
                organization == null || organization.enabled(),
                organization == null || (user != null && isMember(user, tenant)),
                epoch(tenant, product, user),
                coverage(tenant, product, user));
    }

    private long epoch(TenantId tenant, ProductId product, @Nullable UserId user) {
        Scope scope = new Scope(tenant, product);
        long everyones = world.epoch(product) + world.epoch(tenant) + world.epoch(scope);
        if (user == null) {
            return everyones + world.epoch(new MachinesInScope(scope));
        }
        return everyones
                + world.epoch(user)
                + world.epoch(new Membership(user, tenant))
                + world.epoch(new MemberInScope(scope, user));
    }

    private List<Coverage> coverage(TenantId tenant, ProductId product, @Nullable UserId user) {
        List<Coverage> coverage = new ArrayList<>();
        for (Subscription subscription : world.subscriptions().of(tenant, product)) {
            boolean seatHeld = user != null && world.subscriptions().holdsSeat(subscription.id(), user);
            coverage.add(new Coverage(subscription, seatHeld));
        }
        return coverage;
    }
}
