package dev.suitegate.core.access;

import java.util.List;

/** The answer to an {@link AccessRequest}. */
public sealed interface AccessDecision {

    record Granted(ProductGrant grant) implements AccessDecision {}

    record Denied(DenialReason reason) implements AccessDecision {}

    /** The person may enter through several tenants and has to say which, in the browser. */
    record ChooseTenant(List<TenantChoice> tenants) implements AccessDecision {
        public ChooseTenant {
            tenants = List.copyOf(tenants);
        }
    }
}
