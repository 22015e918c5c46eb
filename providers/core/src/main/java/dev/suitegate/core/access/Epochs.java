package dev.suitegate.core.access;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;

/**
 * The counters whose sum is the epoch. Each is raised in the transaction of the write that takes access away or gives it back,
 * so that everything issued before is worthless from its commit on.
 */
public interface Epochs {

    /** The product was disabled or enabled. */
    void raise(ProductId product);

    /** The user joined or left the tenant. */
    void raise(TenantId tenant, UserId user);

    /** The tenant is enabled or not; raises only when that differs from what was last observed. */
    void observe(TenantId tenant, boolean enabled);

    /** The user is enabled or not; raises only when that differs from what was last observed. */
    void observe(UserId user, boolean enabled);
}
