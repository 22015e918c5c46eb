package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Optional;

/** One change, as the history keeps it. */
public sealed interface Change {

    /** The subscription as it was before, or as it still is. */
    Subscription subscription();

    /** A subscription came to be. */
    record Created(Subscription subscription) implements Change {}

    /** A deleted subscription came back to life. */
    record Revived(Subscription before, Subscription subscription) implements Change {}

    /** A subscription became another. */
    record Updated(Subscription before, Subscription subscription) implements Change {}

    /** A subscription ended; it and its seats are kept as history. */
    record Deleted(Subscription subscription) implements Change {}

    /** A user got a seat. */
    record SeatAssigned(Subscription subscription, UserId user) implements Change {}

    /** A user lost their seat. */
    record SeatFreed(Subscription subscription, UserId user) implements Change {}

    /** The customer it is about. */
    default TenantId subject() {
        return subscription().subject();
    }

    /** The product it is about. */
    default ProductId product() {
        return subscription().product();
    }

    /** The user whose seat it is about. */
    default Optional<UserId> seat() {
        if (this instanceof SeatAssigned assigned) {
            return Optional.of(assigned.user());
        }
        return this instanceof SeatFreed freed ? Optional.of(freed.user()) : Optional.empty();
    }
}
