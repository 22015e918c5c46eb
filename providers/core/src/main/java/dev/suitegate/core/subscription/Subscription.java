package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * Billing's statement that a subject may use a product on a plan.
 *
 * @param subject the customer organization, or the person who subscribes for themselves
 * @param seats how many members it covers, by name; null: every member
 */
public record Subscription(
        SubscriptionId id,
        TenantId subject,
        ProductId product,
        PlanId plan,
        Terms terms,
        @Nullable Seats seats) {

    public Subscription {
        if (subject.isPerson() && seats != null) {
            throw new IllegalArgumentException("a personal subscription has no seats: it covers that person alone");
        }
    }

    /** Whether only members with a seat are covered. */
    public boolean isSeated() {
        return seats != null;
    }

    /** Whether it is this subject's, to this product. */
    boolean isFor(TenantId someone, ProductId something) {
        return subject.equals(someone) && product.equals(something);
    }

    /** The same subscription on other terms. */
    public Subscription withTerms(Terms changed) {
        return new Subscription(id, subject, product, plan, changed, seats);
    }
}
