package dev.suitegate.core.access;

import dev.suitegate.core.tenant.TenantId;

/**
 * A tenant through which a person may enter a product.
 *
 * @param alias the short name to use as a hint
 * @param name the name to show
 */
public record TenantChoice(TenantId tenant, String alias, String name) {}
