package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The seats of a subscription as the API shows them.
 *
 * @param seats how many there are; null: the subscription covers its subject as a whole
 * @param users the ids of those who hold one, in alphabetical order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record SeatsRepresentation(String externalId, @Nullable Integer seats, List<String> users) {

    static SeatsRepresentation of(Subscription subscription, Subscriptions subscriptions) {
        return new SeatsRepresentation(
                subscription.id().value(),
                subscription.seats() == null ? null : subscription.seats().total(),
                subscriptions.seatHolders(subscription.id()).stream()
                        .map(UserId::value)
                        .sorted()
                        .toList());
    }

    /** One user's seat. */
    record Seat(String externalId, String user) {}
}
