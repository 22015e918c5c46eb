package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * The counters whose sum is the epoch. Each is raised in the transaction of the write that takes access away or gives it back,
 * so that everything issued before is worthless from its commit on.
 */
public interface Epochs {

    /** The product was disabled or enabled. */
    void raise(ProductId product);

    /** The user joined or left the tenant. */
    void raise(TenantId tenant, UserId user);

    /**
     * Whatever was issued in the realm before, under a number that is known here or not, is worthless from now on: the database was
     * put back to an older state.
     *
     * @param products every product of the realm; the sessions with them are looked through
     * @return the counter that is now part of every epoch of the realm
     */
    long raiseAll(Set<ProductId> products);

    /** The tenant is enabled or not; raises only when that differs from what was last observed. */
    default void observe(TenantId tenant, boolean enabled) {
        observe(tenant, () -> enabled);
    }

    /** The user is enabled or not; raises only when that differs from what was last observed. */
    default void observe(UserId user, boolean enabled) {
        observe(user, () -> enabled);
    }

    /**
     * The same where the answer may have changed meanwhile.
     *
     * @param enabled asked once nobody else can observe this tenant until the transaction ends
     */
    void observe(TenantId tenant, BooleanSupplier enabled);

    /**
     * The same where the answer may have changed meanwhile.
     *
     * @param enabled asked once nobody else can observe this user until the transaction ends
     */
    void observe(UserId user, BooleanSupplier enabled);
}
