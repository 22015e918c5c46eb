package dev.suitegate.core.webhook;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.tenant.TenantId;
import java.util.Set;

/** Whose events an endpoint sees. What it must not see looks as if it had not happened. */
public sealed interface TenantFilter {

    /** Whether it sees what happens to these: to a tenant's subscriptions, or that somebody may have lost access. */
    boolean sees(RevocationScope scope);

    /** Every tenant's, whoever they are. */
    record Every() implements TenantFilter {
        @Override
        public boolean sees(RevocationScope scope) {
            return true;
        }
    }

    /** Those of these tenants. */
    record Only(Set<TenantId> tenants) implements TenantFilter {
        public Only {
            tenants = Set.copyOf(tenants);
            if (tenants.isEmpty()) {
                throw new IllegalArgumentException("a filter has at least one tenant");
            }
        }

        /**
         * What concerns a product as a whole concerns its tenants, and names nobody. A user without a tenant may be anybody's: who
         * tells of them to filtered endpoints names the tenant.
         */
        @Override
        public boolean sees(RevocationScope scope) {
            return scope.tenant() == null ? scope.user() == null : tenants.contains(scope.tenant());
        }
    }
}
