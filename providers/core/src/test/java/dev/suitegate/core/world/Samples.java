package dev.suitegate.core.world;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;

/** Valid values that tests vary in the one thing they are about. */
public final class Samples {

    public static final PlanId PRO = new PlanId("pro");

    private Samples() {}

    /** A subscription to the plan {@code pro} that covers every member. */
    public static Subscription subscription(String id, TenantId subject, ProductId product, Terms terms) {
        return new Subscription(new SubscriptionId(id), subject, product, PRO, terms, null);
    }

    /** A subscription to the plan {@code pro} that covers named members. */
    public static Subscription seated(String id, TenantId subject, ProductId product, Terms terms, int seats) {
        return new Subscription(new SubscriptionId(id), subject, product, PRO, terms, new Seats(seats));
    }

    public static Terms active() {
        return new Terms(SubscriptionStatus.ACTIVE, null, null, null);
    }

    public static Terms activeFrom(Instant start) {
        return new Terms(SubscriptionStatus.ACTIVE, start, null, null);
    }

    public static Terms activeUntil(Instant end) {
        return new Terms(SubscriptionStatus.ACTIVE, null, end, null);
    }

    public static Terms trialingUntil(Instant end) {
        return new Terms(SubscriptionStatus.TRIALING, null, end, null);
    }

    public static Terms pastDueUntil(Instant graceEnd) {
        return new Terms(SubscriptionStatus.PAST_DUE, null, null, graceEnd);
    }

    public static Terms paused() {
        return new Terms(SubscriptionStatus.PAUSED, null, null, null);
    }

    public static Terms canceled() {
        return new Terms(SubscriptionStatus.CANCELED, null, null, null);
    }
}
