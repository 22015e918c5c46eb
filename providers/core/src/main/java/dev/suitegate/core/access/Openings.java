package dev.suitegate.core.access;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;

/** The subscription that somebody without one would have to buy, to see whether it would help. */
final class Openings {

    private static final SubscriptionId NOBODYS = new SubscriptionId("none");
    private static final PlanId ANY = new PlanId("any");

    private Openings() {}

    static Subscription subscription(TenantId subject, ProductId product) {
        return new Subscription(
                NOBODYS, subject, product, ANY, new Terms(SubscriptionStatus.ACTIVE, null, null, null), null);
    }
}
