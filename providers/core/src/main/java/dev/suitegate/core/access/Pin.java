package dev.suitegate.core.access;

import dev.suitegate.core.tenant.TenantId;

/**
 * What a code or token was issued under. It holds for this tenant only, and only while the epoch is still this number.
 *
 * @param epoch the sum of the counters of everything the decision rested on
 */
public record Pin(TenantId tenant, long epoch) implements Presented {}
