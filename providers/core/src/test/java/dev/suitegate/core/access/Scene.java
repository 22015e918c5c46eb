package dev.suitegate.core.access;

import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.time.Instant;
import java.util.Set;

/** Two tenants, a product for all and a product for acme; ann works for acme, mia for both, zoe for nobody. */
final class Scene {

    static final Instant NOW = World.START;

    final World world = new World();
    final TenantId acme = world.organization("acme", "Acme");
    final TenantId globex = world.organization("globex", "Globex");
    final UserId ann = world.user("ann");
    final UserId mia = world.user("mia");
    final UserId zoe = world.user("zoe");
    final TenantId zoeHerself = TenantId.person(zoe);
    final ProductId crm = world.sharedProduct("crm");
    final ProductId portal = world.dedicatedProduct("acme-portal", acme);
    private final EvaluateAccess evaluateAccess = new EvaluateAccess(world.facts());

    Scene() {
        world.join(ann, acme);
        world.join(mia, acme);
        world.join(mia, globex);
    }

    void save(Subscription subscription) {
        world.subscriptions().save(subscription);
    }

    void seat(String subscription, UserId user) {
        world.subscriptions().addSeat(new SubscriptionId(subscription), user);
    }

    AccessRequest asks(UserId user) {
        return AccessRequest.of(new Principal.Person(user, null), crm);
    }

    AccessRequest asks(UserId user, String hint) {
        return asks(user).withHints(Set.of(new TenantHint(hint)));
    }

    /** The request of a user who came in through the identity provider of {@code tenant}. */
    AccessRequest asksThrough(TenantId tenant, UserId user) {
        return AccessRequest.of(new Principal.Person(user, tenant), crm);
    }

    AccessRequest asksForPortal(UserId user) {
        return AccessRequest.of(new Principal.Person(user, null), portal);
    }

    AccessDecision decide(AccessRequest request) {
        return evaluateAccess.evaluate(request);
    }

    AccessDecision decideAt(AccessRequest request, Instant instant) {
        return evaluateAccess.evaluateAt(request, instant);
    }

    /** What is granted; the test fails when it is not. */
    ProductGrant granted(AccessRequest request) {
        AccessDecision decision = decide(request);
        if (decision instanceof Granted granted) {
            return granted.grant();
        }
        throw new AssertionError("expected a product grant but was " + decision);
    }
}
