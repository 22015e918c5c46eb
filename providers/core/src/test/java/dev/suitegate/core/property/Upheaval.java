package dev.suitegate.core.property;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.ProductGrant;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Disables and moves a few things in a suite at random, remembers what, and draws requests about it. */
final class Upheaval {

    private final Suite suite;
    private final RandomGenerator random;
    private final Set<Object> disabled = new HashSet<>();
    private final Set<Map.Entry<UserId, TenantId>> members = new HashSet<>();

    Upheaval(Suite suite, RandomGenerator random) {
        this.suite = suite;
        this.random = random;
        for (UserId user : suite.people()) {
            moveAndDisable(user);
        }
        if (random.nextInt(5) == 0) {
            suite.world.disable(suite.globex);
            disabled.add(suite.globex);
        }
        if (random.nextInt(8) == 0) {
            suite.world.disable(suite.verify);
            disabled.add(suite.verify);
        }
    }

    private void moveAndDisable(UserId user) {
        for (TenantId tenant : List.of(suite.acme, suite.globex)) {
            if (random.nextInt(3) > 0) {
                suite.world.join(user, tenant);
                members.add(Map.entry(user, tenant));
            } else {
                suite.world.leave(user, tenant);
            }
        }
        if (random.nextInt(8) == 0) {
            suite.world.disable(user);
            disabled.add(user);
        }
    }

    AccessRequest drawRequest() {
        ProductId product = pick(List.of(suite.crm, suite.crm, suite.verify, new ProductId("unknown")));
        return new AccessRequest(drawPrincipal(), product, null, drawHints(), drawRemembered(), drawPin());
    }

    private Principal drawPrincipal() {
        if (random.nextInt(5) == 0) {
            return new Principal.Machine(pick(List.of(suite.acme, suite.globex, TenantId.person(suite.zoe))));
        }
        UserId user = random.nextInt(20) == 0 ? new UserId("nobody") : pick(suite.people());
        return new Principal.Person(user, random.nextInt(3) > 0 ? null : pick(List.of(suite.acme, suite.globex)));
    }

    private Set<TenantHint> drawHints() {
        List<String> hints = List.of("acme", "globex", "personal", suite.acme.value(), suite.zoe.value());
        return random.nextInt(3) > 0 ? Set.of() : Set.of(new TenantHint(pick(hints)));
    }

    private @Nullable TenantId drawRemembered() {
        return random.nextInt(3) > 0 ? null : pick(List.of(suite.acme, suite.globex, TenantId.person(suite.zoe)));
    }

    private @Nullable Pin drawPin() {
        List<TenantId> tenants = List.of(suite.acme, suite.globex, TenantId.person(suite.zoe));
        return random.nextInt(3) > 0 ? null : new Pin(pick(tenants), random.nextInt(6));
    }

    /** What is wrong with having granted this. */
    Optional<String> objection(AccessRequest request, ProductGrant grant) {
        TenantId tenant = grant.tenant();
        if (disabled.contains(request.product()) || !grant.product().equals(request.product())) {
            return Optional.of("the product");
        }
        if (disabled.contains(tenant)) {
            return Optional.of("the tenant is suspended");
        }
        if (request.pin() != null && !request.pin().equals(grant.pin())) {
            return Optional.of("the pin");
        }
        if (!request.hints().stream().allMatch(hint -> isNamed(tenant, hint))) {
            return Optional.of("the hint");
        }
        if (request.principal() instanceof Principal.Machine machine
                && !machine.tenant().equals(tenant)) {
            return Optional.of("another tenant than the machine's");
        }
        if (request.principal() instanceof Principal.Person person && !mayActFor(person, tenant)) {
            return Optional.of("the person");
        }
        return new Viewer(request.principal(), tenant, request.product(), null).isSubscribedIn(suite.world)
                ? Optional.empty()
                : Optional.of("no valid subscription");
    }

    private boolean mayActFor(Principal.Person person, TenantId tenant) {
        boolean belongs = tenant.isPerson()
                ? tenant.value().equals(person.user().value())
                : members.contains(Map.entry(person.user(), tenant));
        boolean accepted =
                person.authenticatedBy() == null || person.authenticatedBy().equals(tenant);
        return belongs && accepted && suite.people().contains(person.user()) && !disabled.contains(person.user());
    }

    private boolean isNamed(TenantId tenant, TenantHint hint) {
        return switch (hint.text()) {
            case "acme" -> tenant.equals(suite.acme);
            case "globex" -> tenant.equals(suite.globex);
            case "personal" -> tenant.isPerson();
            default -> !tenant.isPerson() && tenant.value().equals(hint.text());
        };
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    @Override
    public String toString() {
        return "members " + members + ", disabled " + disabled;
    }
}
