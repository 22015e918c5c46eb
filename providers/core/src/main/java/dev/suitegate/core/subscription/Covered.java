package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Whom a subject's valid subscriptions to a product cover at one instant.
 *
 * @param machines whether there is a valid subscription at all; machines need no more
 * @param everyone whether every member is covered
 * @param seated who is covered by name; says nothing when everyone is covered
 */
record Covered(boolean machines, boolean everyone, Set<UserId> seated) {

    Covered {
        seated = Set.copyOf(seated);
    }

    static Covered at(Instant now, Subscriptions subscriptions, TenantId subject, ProductId product) {
        boolean machines = false;
        Set<UserId> seated = new HashSet<>();
        for (Subscription subscription : subscriptions.of(subject, product)) {
            if (subscription.terms().standingAt(now) != Standing.VALID) {
                continue;
            }
            if (!subscription.isSeated()) {
                return new Covered(true, true, Set.of());
            }
            machines = true;
            seated.addAll(subscriptions.seatHolders(subscription.id()));
        }
        return new Covered(machines, false, seated);
    }

    /**
     * Raises the epochs of all whose access this change takes away, or gives back after an instant without it: what was issued
     * before stays dead. Who is covered before and after keeps what they have.
     */
    void raiseEpochs(Covered after, Subscriptions subscriptions, TenantId subject, ProductId product) {
        if (!machines || !after.machines) {
            // Nobody has access on one side of the change, so there is nobody to spare.
            subscriptions.raiseEpoch(subject, product);
        } else if (everyone != after.everyone) {
            subscriptions.raiseEpochExcept(subject, product, everyone ? after.seated : seated);
        } else {
            seatedOnlyHereOrIn(after).forEach(user -> subscriptions.raiseEpoch(subject, product, user));
        }
    }

    private Set<UserId> seatedOnlyHereOrIn(Covered after) {
        Set<UserId> moved = new HashSet<>(seated);
        moved.addAll(after.seated);
        moved.removeIf(user -> seated.contains(user) && after.seated.contains(user));
        return moved;
    }
}
