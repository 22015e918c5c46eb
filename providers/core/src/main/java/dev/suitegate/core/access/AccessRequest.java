package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import org.jspecify.annotations.Nullable;

/**
 * The question that every path asks.
 *
 * @param hint the tenant that the request names; null: none
 * @param pin the tenant and epoch of the code or token presented; null: nothing was presented, the tenant is still open
 */
public record AccessRequest(
        Principal principal,
        ProductId product,
        @Nullable TenantHint hint,
        @Nullable Pin pin) {

    public static AccessRequest of(Principal principal, ProductId product) {
        return new AccessRequest(principal, product, null, null);
    }

    public AccessRequest withHint(@Nullable TenantHint named) {
        return new AccessRequest(principal, product, named, pin);
    }

    public AccessRequest withPin(@Nullable Pin presented) {
        return new AccessRequest(principal, product, hint, presented);
    }
}
