package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The question that every path asks.
 *
 * @param client the registered client that the request comes through; null: none, somebody only asks what would be
 * @param hints the tenants that the request names; all of them must be the same one
 * @param remembered the tenant that the person chose earlier in this suite session; null: none
 * @param presented the code or token that the request is made with; null: a sign-in, the tenant is still open
 */
public record AccessRequest(
        Principal principal,
        ProductId product,
        @Nullable ClientUuid client,
        Set<TenantHint> hints,
        @Nullable TenantId remembered,
        @Nullable Presented presented) {

    public AccessRequest {
        hints = Set.copyOf(hints);
    }

    public static AccessRequest of(Principal principal, ProductId product) {
        return new AccessRequest(principal, product, null, Set.of(), null, null);
    }

    public AccessRequest through(ClientUuid registered) {
        return new AccessRequest(principal, product, registered, hints, remembered, presented);
    }

    public AccessRequest withHints(Collection<TenantHint> named) {
        return new AccessRequest(principal, product, client, Set.copyOf(named), remembered, presented);
    }

    public AccessRequest remembering(@Nullable TenantId chosen) {
        return new AccessRequest(principal, product, client, hints, chosen, presented);
    }

    public AccessRequest withPin(Pin pin) {
        return presentingThis(pin);
    }

    /** Made with a code or token that is pinned so, or that is pinned to nothing. */
    public AccessRequest presenting(Optional<Pin> pin) {
        return presentingThis(pin.<Presented>map(known -> known).orElseGet(Presented.Unpinned::new));
    }

    private AccessRequest presentingThis(Presented known) {
        return new AccessRequest(principal, product, client, hints, remembered, known);
    }

    /** What the code or token is pinned to; null: there is none, or it is pinned to nothing. */
    public @Nullable Pin pin() {
        return presented instanceof Pin pin ? pin : null;
    }
}
