package dev.suitegate.core.access;

import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import java.util.Collection;
import java.util.List;

/**
 * A tenant that a principal may turn out to act for, with its subscriptions to the product in question.
 *
 * @param alias the short name that a hint may use; empty for a person
 * @param member whether the user belongs to the tenant; true for a person's own
 * @param epoch the sum of the counters of product, tenant, user, membership, subject × product and seat
 */
public record Candidate(
        TenantId tenant,
        String alias,
        String name,
        boolean enabled,
        boolean member,
        long epoch,
        List<Coverage> subscriptions) {

    public Candidate {
        subscriptions = List.copyOf(subscriptions);
    }

    /** Whether every hint means this tenant. */
    boolean isNamedByAll(Collection<TenantHint> hints) {
        return hints.stream().allMatch(hint -> hint.names(tenant, alias));
    }

    public Candidate withSubscriptions(List<Coverage> known) {
        return new Candidate(tenant, alias, name, enabled, member, epoch, known);
    }

    /**
     * A subscription as it concerns one user.
     *
     * @param seatHeld whether the user has a seat in it
     */
    public record Coverage(Subscription subscription, boolean seatHeld) {

        boolean covers(Principal principal) {
            return principal instanceof Principal.Machine || !subscription.isSeated() || seatHeld;
        }
    }
}
