package dev.suitegate.core.webhook;

import dev.suitegate.core.tenant.TenantId;
import java.util.List;
import java.util.Optional;

/**
 * What somebody wants an endpoint to be, as they sent it.
 *
 * @param description what it is for, for people; may be empty
 * @param types names of types of events; empty: all
 * @param tenants those whose events it sees, each one that there is; empty: all
 */
public record DraftEndpoint(
        String url, String description, Optional<List<String>> types, Optional<List<TenantId>> tenants) {

    /** The most values that a filter may have. */
    public static final int MOST_FILTERED = 100;

    public DraftEndpoint {
        types = types.map(List::copyOf);
        tenants = tenants.map(List::copyOf);
    }
}
