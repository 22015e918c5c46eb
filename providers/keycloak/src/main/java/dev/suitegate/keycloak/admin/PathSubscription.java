package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.Reach;

/** The subscription that a path names. */
final class PathSubscription {

    private PathSubscription() {}

    /** The key; one that is not well-formed names nothing. */
    static SubscriptionId id(String externalId) {
        if (!SubscriptionId.isWellFormed(externalId)) {
            throw unknown();
        }
        return new SubscriptionId(externalId);
    }

    /** The subscription, unless it was deleted or is out of the caller's reach. */
    static Subscription live(String externalId, Subscriptions subscriptions, Reach reach) {
        return subscriptions
                .find(id(externalId))
                .filter(kept -> !kept.deleted())
                .map(Kept::subscription)
                .filter(found -> reach.covers(found.subject()))
                .orElseThrow(PathSubscription::unknown);
    }

    static RefusedRequest unknown() {
        return new RefusedRequest(
                Problem.of(ProblemType.UNKNOWN_SUBSCRIPTION, "No subscription of this realm has this external id."));
    }
}
