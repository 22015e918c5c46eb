package dev.suitegate.core.world;

import dev.suitegate.core.access.AccessFacts;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.History;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Memberships;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;

/** One realm of a suite, as the contract tests fill it: in memory, or as rows in the tables of Keycloak and ours. */
public interface WorldSetup {

    Subscriptions subscriptions();

    History history();

    AccessFacts facts();

    Memberships memberships();

    /** Another, empty realm in the same database; always the same one. */
    WorldSetup otherRealm();

    /** Adds an enabled product that is sold to many tenants. */
    ProductId sharedProduct(String id);

    /** Adds an enabled product that belongs to {@code owner} alone. */
    ProductId dedicatedProduct(String id, TenantId owner);

    /** Adds an enabled user; the id is Keycloak's. */
    UserId user(String username);

    /** Adds an enabled organization; the id is Keycloak's. */
    TenantId organization(String alias, String name);

    void join(UserId user, TenantId organization);

    void leave(UserId user, TenantId organization);

    void disable(ProductId product);

    void disable(UserId user);

    void disable(TenantId organization);

    /** Raises the product's counter by one. */
    void raise(ProductId product);

    /** Raises the user's counter by one. */
    void raise(UserId user);

    /** Raises the organization's counter by one. */
    void raise(TenantId organization);

    /** Raises the membership's counter by one. */
    void raise(UserId user, TenantId organization);
}
