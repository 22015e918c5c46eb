package dev.suitegate.core.access;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;

/**
 * For which tenants a person has let a client see something of them. It hangs on the one consent that the identity provider
 * keeps for person and client, and counts for nothing once that one is gone.
 */
public interface TenantConsents {

    /** Whether the consent that stands was given for this tenant. */
    boolean covers(UserId user, ClientUuid client, TenantId tenant);

    /** The consent that stands was given for this tenant too; without one there is nothing to add to. */
    void add(UserId user, ClientUuid client, TenantId tenant);

    /**
     * The consent is no longer for this tenant.
     *
     * @return whether it is for none any more
     */
    boolean remove(UserId user, ClientUuid client, TenantId tenant);

    /** Drops what is kept of a person who is no more. */
    void forget(UserId user);

    /** Drops what is kept of a client that is no more. */
    void forget(ClientUuid client);
}
