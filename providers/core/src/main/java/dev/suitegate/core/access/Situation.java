package dev.suitegate.core.access;

import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The facts behind one decision, all read at one instant by one clock.
 *
 * @param readAt the database's time of the read
 * @param product null: there is no such product
 * @param person null: the principal is a machine, or there is no such user
 * @param candidates the tenants the principal could act for: the user's tenants, the user, and the tenant that the product, the
 *     machine or the pin names
 */
public record Situation(
        Instant readAt,
        @Nullable ProductFacts product,
        @Nullable PersonFacts person,
        List<Candidate> candidates) {

    public Situation {
        candidates = List.copyOf(candidates);
    }

    /**
     * The product in question.
     *
     * @param owner the one tenant that a dedicated product belongs to; null: a shared product
     */
    public record ProductFacts(boolean enabled, @Nullable TenantId owner) {}

    /** The user in question. */
    public record PersonFacts(boolean enabled) {}

    Optional<Candidate> candidate(TenantId tenant) {
        return candidates.stream()
                .filter(candidate -> candidate.tenant().equals(tenant))
                .findFirst();
    }
}
