package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.subscription.Terms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as the API shows it, always with ids.
 *
 * @param tenant the organization's id; null: a user subscribes
 * @param user the user's id; null: an organization subscribes
 * @param seatsTaken how many of the seats have a holder; null: there are no seats
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@JsonPropertyOrder({
    "externalId",
    "tenant",
    "user",
    "product",
    "plan",
    "status",
    "startsAt",
    "endsAt",
    "graceUntil",
    "seats",
    "seatsTaken"
})
record SubscriptionRepresentation(
        String externalId,
        @Nullable String tenant,
        @Nullable String user,
        String product,
        String plan,
        String status,
        @Nullable String startsAt,
        @Nullable String endsAt,
        @Nullable String graceUntil,
        @Nullable Integer seats,
        @Nullable Integer seatsTaken) {

    /** The subscription as it is now, with its seats. */
    static SubscriptionRepresentation of(Subscription subscription, Subscriptions subscriptions) {
        return allOf(List.of(subscription), subscriptions).apply(subscription);
    }

    /** Each of these as it is now; their seats are read at once. */
    static Function<Subscription, SubscriptionRepresentation> allOf(
            List<Subscription> shown, Subscriptions subscriptions) {
        Map<SubscriptionId, Integer> taken = subscriptions.seatsTaken(shown.stream()
                .filter(Subscription::isSeated)
                .map(Subscription::id)
                .toList());
        return subscription -> of(subscription, taken.getOrDefault(subscription.id(), 0));
    }

    private static SubscriptionRepresentation of(Subscription subscription, int taken) {
        String subject = subscription.subject().value();
        boolean personal = subscription.subject().isPerson();
        Terms terms = subscription.terms();
        return new SubscriptionRepresentation(
                subscription.id().value(),
                personal ? null : subject,
                personal ? subject : null,
                subscription.product().value(),
                subscription.plan().value(),
                terms.status().word(),
                text(terms.startsAt()),
                text(terms.endsAt()),
                text(terms.graceUntil()),
                subscription.seats() == null ? null : subscription.seats().total(),
                subscription.isSeated() ? taken : null);
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
