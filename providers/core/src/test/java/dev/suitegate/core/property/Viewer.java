package dev.suitegate.core.property;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.world.World;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Somebody who keeps trying to enter a product for one tenant, and what they should find, told in other words than core's. */
record Viewer(
        Principal principal,
        TenantId tenant,
        ProductId product,
        @Nullable TenantHint hint) {

    static List<Viewer> of(Suite suite) {
        TenantHint acme = new TenantHint("acme");
        return List.of(
                new Viewer(new Principal.Person(suite.ann, null), suite.acme, suite.crm, acme),
                new Viewer(new Principal.Person(suite.bob, null), suite.acme, suite.crm, acme),
                new Viewer(new Principal.Person(suite.mia, null), suite.acme, suite.crm, acme),
                new Viewer(new Principal.Person(suite.mia, null), suite.globex, suite.crm, new TenantHint("globex")),
                new Viewer(new Principal.Person(suite.ann, null), suite.acme, suite.verify, acme),
                new Viewer(
                        new Principal.Person(suite.zoe, null),
                        TenantId.person(suite.zoe),
                        suite.crm,
                        new TenantHint("personal")),
                new Viewer(new Principal.Machine(suite.acme), suite.acme, suite.crm, null));
    }

    AccessRequest request() {
        return AccessRequest.of(principal, product)
                .withHints(Stream.ofNullable(hint).toList());
    }

    /** Whether a subscription of the tenant lets this viewer in now. */
    boolean isSubscribedIn(World world) {
        Subscriptions subscriptions = world.subscriptions();
        return subscriptions.of(tenant, product).stream()
                .anyMatch(subscription -> runs(subscription, world.now())
                        && (principal instanceof Principal.Machine
                                || subscription.seats() == null
                                || (principal instanceof Principal.Person person
                                        && subscriptions
                                                .seatHolders(subscription.id())
                                                .contains(person.user()))));
    }

    /** Whether a subscription of the tenant lets anybody or anything in now. */
    boolean isAnythingRunningIn(World world) {
        return world.subscriptions().of(tenant, product).stream()
                .anyMatch(subscription -> runs(subscription, world.now()));
    }

    private static boolean runs(Subscription subscription, Instant now) {
        Instant start = subscription.terms().startsAt();
        Instant end = subscription.terms().endsAt();
        Instant grace = subscription.terms().graceUntil();
        boolean between = (start == null || start.compareTo(now) <= 0) && (end == null || end.compareTo(now) > 0);
        return switch (subscription.terms().status()) {
            case TRIALING, ACTIVE -> between;
            case PAST_DUE -> between && grace != null && grace.compareTo(now) > 0;
            case PAUSED, CANCELED -> false;
        };
    }
}
