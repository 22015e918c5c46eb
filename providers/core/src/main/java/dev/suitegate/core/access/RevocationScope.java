package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Where somebody may have lost access: a hint where to look, never a decision.
 *
 * @param tenant null: any
 * @param product null: any
 * @param user null: everybody concerned
 */
public record RevocationScope(
        @Nullable TenantId tenant,
        @Nullable ProductId product,
        @Nullable UserId user) {

    public RevocationScope {
        if (tenant == null && product == null && user == null) {
            throw new IllegalArgumentException("a revocation concerns a tenant, a product or a user");
        }
    }

    /** The part of it that concerns one user. */
    public RevocationScope of(UserId concerned) {
        return new RevocationScope(tenant, product, concerned);
    }
}
