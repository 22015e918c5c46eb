package dev.suitegate.core.access;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import org.jspecify.annotations.Nullable;

/** Who wants in. */
public sealed interface Principal {

    /**
     * A person who signed in.
     *
     * @param authenticatedBy the tenant whose own identity provider vouched for the person; null: a credential or an identity
     *     provider of the suite itself, which every tenant accepts
     */
    record Person(UserId user, @Nullable TenantId authenticatedBy) implements Principal {

        /** Whether whoever vouched for the person counts for this tenant: each tenant's door is its own. */
        public boolean isVouchedForAt(TenantId tenant) {
            return authenticatedBy == null || authenticatedBy.equals(tenant);
        }
    }

    /** A client acting for itself (client credentials, RFC 6749 section 4.4), bound to one tenant for good. */
    record Machine(TenantId tenant) implements Principal {}
}
