package dev.suitegate.core.access;

import dev.suitegate.core.tenant.TenantId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to an {@link AccessRequest}. */
public sealed interface AccessDecision {

    record Granted(ProductGrant grant) implements AccessDecision {}

    /**
     * No access.
     *
     * @param tenant the tenant that the reason is about; null: the reason is about none in particular
     */
    record Denied(DenialReason reason, @Nullable TenantId tenant) implements AccessDecision {
        static Denied of(DenialReason reason) {
            return new Denied(reason, null);
        }
    }

    /** The person may enter through several tenants and has to say which, in the browser. */
    record ChooseTenant(List<TenantChoice> tenants) implements AccessDecision {
        public ChooseTenant {
            tenants = List.copyOf(tenants);
        }
    }
}
