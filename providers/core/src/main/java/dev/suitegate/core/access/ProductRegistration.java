package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * A product that is on sale in a realm.
 *
 * @param name the name that people see
 * @param owner the one tenant that a dedicated product belongs to; null: a shared product
 */
public record ProductRegistration(
        ProductId id,
        String name,
        boolean enabled,
        @Nullable TenantId owner) {

    /** Whether {@code subject} may subscribe: a dedicated product is sold to nobody but its owner. */
    public boolean isSoldTo(TenantId subject) {
        return owner == null || owner.equals(subject);
    }
}
