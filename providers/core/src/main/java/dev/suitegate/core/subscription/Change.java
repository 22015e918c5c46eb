package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Locale;
import java.util.Optional;

/** One change, as the history keeps it. */
public sealed interface Change {

    /** The subscription as it was before, or as it still is. */
    Subscription subscription();

    /** A subscription came to be. */
    record Created(Subscription subscription) implements Change {

        @Override
        public Kind kind() {
            return Kind.CREATED;
        }
    }

    /** A deleted subscription came back to life. */
    record Revived(Subscription before, Subscription subscription) implements Change {

        @Override
        public Kind kind() {
            return Kind.REVIVED;
        }
    }

    /** A subscription became another. */
    record Updated(Subscription before, Subscription subscription) implements Change {

        @Override
        public Kind kind() {
            return Kind.UPDATED;
        }
    }

    /** A subscription ended; it and its seats are kept as history. */
    record Deleted(Subscription subscription) implements Change {

        @Override
        public Kind kind() {
            return Kind.DELETED;
        }
    }

    /** A user got a seat. */
    record SeatAssigned(Subscription subscription, UserId user) implements Change {

        @Override
        public Kind kind() {
            return Kind.SEAT_ASSIGNED;
        }
    }

    /** A user lost their seat. */
    record SeatFreed(Subscription subscription, UserId user) implements Change {

        @Override
        public Kind kind() {
            return Kind.SEAT_FREED;
        }
    }

    /** What was done. */
    enum Kind {
        CREATED,
        REVIVED,
        UPDATED,
        DELETED,
        SEAT_ASSIGNED,
        SEAT_FREED;

        /** The word that the API and the database use, for example {@code seat_freed}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What was done. */
    Kind kind();

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
