package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A product that is on sale in a realm.
 *
 * @param name the name that people see
 * @param owner the one tenant that a dedicated product belongs to; null: a shared product
 * @param trial what may be tried by whom; null: no trial is offered
 */
public record ProductRegistration(
        ProductId id,
        String name,
        boolean enabled,
        @Nullable TenantId owner,
        @Nullable TrialOffer trial) {

    /** A product that offers no trial. */
    public ProductRegistration(ProductId id, String name, boolean enabled, @Nullable TenantId owner) {
        this(id, name, enabled, owner, null);
    }

    /** Whether {@code subject} may subscribe: a dedicated product is sold to nobody but its owner. */
    public boolean isSoldTo(TenantId subject) {
        return owner == null || owner.equals(subject);
    }
}
