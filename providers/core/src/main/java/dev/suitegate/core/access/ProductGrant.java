package dev.suitegate.core.access;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The right to enter a product for a tenant now. Always derived, never stored; not an OAuth authorization grant (RFC 6749
 * section 1.3).
 *
 * @param endsAt the first instant without access as things stand; null: no end is known
 * @param epoch the number that everything issued under this product grant is pinned to
 */
public record ProductGrant(
        TenantId tenant,
        ProductId product,
        PlanId plan,
        @Nullable Instant endsAt,
        long epoch) {

    /** What a code or token issued under this product grant carries. */
    public Pin pin() {
        return new Pin(tenant, epoch);
    }
}
