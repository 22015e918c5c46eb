package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import dev.suitegate.core.subscription.KeptByOthers;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;

/**
 * A trial that could begin.
 *
 * @param tenant who would subscribe
 * @param name the name to show; of a person it means nothing
 */
public record Trial(TenantId tenant, String name, ProductId product, TrialOffer offer) {

    /** What a product file calls those that this tenant is one of. */
    Audience audience() {
        return tenant.isPerson() ? Audience.USERS : Audience.TENANTS;
    }

    /** The key of the subscription, the same whenever and by whomever the trial is begun. */
    String externalId() {
        return KeptByOthers.TRIAL + product + ":" + tenant.type().claim() + ":" + tenant.value();
    }

    /** Whether the tenant's id fits into the key. */
    boolean hasKey() {
        return SubscriptionId.isWellFormed(externalId());
    }

    /** Whether whoever agreed to this one agreed to that one too. */
    boolean isAs(Trial other) {
        return tenant.equals(other.tenant) && product.equals(other.product) && offer.equals(other.offer);
    }
}
