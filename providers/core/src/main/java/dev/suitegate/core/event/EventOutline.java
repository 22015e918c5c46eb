package dev.suitegate.core.event;

import dev.suitegate.core.access.RevocationScope;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.Optional;

/**
 * As much of an event as must be known to say who gets it, without the state that its body shows.
 *
 * @param scope the tenant, product and user that it is about; empty: none of them
 * @param endpoint the endpoint that it is about; empty: none
 */
public record EventOutline(
        EventId id, EventType type, Instant time, Optional<RevocationScope> scope, Optional<EndpointId> endpoint) {

    /** The outline of an event. */
    public static EventOutline of(SuiteEvent event) {
        return new EventOutline(event.id(), event.type(), event.time(), scope(event), endpoint(event));
    }

    private static Optional<RevocationScope> scope(SuiteEvent event) {
        if (event instanceof SubscriptionEvent changed) {
            return Optional.of(scope(changed.state().subscription(), changed.seat()));
        }
        if (event instanceof EndWarning warning) {
            return Optional.of(scope(warning.state().subscription(), Optional.empty()));
        }
        return event instanceof AccessRevoked revoked ? Optional.of(revoked.scope()) : Optional.empty();
    }

    private static RevocationScope scope(Subscription subscription, Optional<UserId> user) {
        return new RevocationScope(subscription.subject(), subscription.product(), user.orElse(null));
    }

    private static Optional<EndpointId> endpoint(SuiteEvent event) {
        if (event instanceof EndpointTest test) {
            return Optional.of(test.endpoint());
        }
        return event instanceof EndpointDisabled disabled ? Optional.of(disabled.endpoint()) : Optional.empty();
    }
}
