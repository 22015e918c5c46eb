package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The question that every path asks.
 *
 * @param hints the tenants that the request names; all of them must be the same one
 * @param presented the code or token that the request is made with; null: a sign-in, the tenant is still open
 */
public record AccessRequest(
        Principal principal,
        ProductId product,
        Set<TenantHint> hints,
        @Nullable Presented presented) {

    public AccessRequest {
        hints = Set.copyOf(hints);
    }

    public static AccessRequest of(Principal principal, ProductId product) {
        return new AccessRequest(principal, product, Set.of(), null);
    }

    public AccessRequest withHints(Collection<TenantHint> named) {
        return new AccessRequest(principal, product, Set.copyOf(named), presented);
    }

    public AccessRequest withPin(Pin pin) {
        return new AccessRequest(principal, product, hints, pin);
    }

    /** Made with a code or token that is pinned so, or that is pinned to nothing. */
    public AccessRequest presenting(Optional<Pin> pin) {
        return new AccessRequest(
                principal, product, hints, pin.<Presented>map(known -> known).orElseGet(Presented.Unpinned::new));
    }

    /** What the code or token is pinned to; null: there is none, or it is pinned to nothing. */
    public @Nullable Pin pin() {
        return presented instanceof Pin pin ? pin : null;
    }
}
