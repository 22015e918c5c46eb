package dev.suitegate.core.subscription;

/** What a write of billing's did. */
public sealed interface SubscriptionChange {

    /** It is new, or came to life again after a deletion. */
    record Created(Subscription subscription) implements SubscriptionChange {}

    record Updated(Subscription before, Subscription after) implements SubscriptionChange {}

    record Deleted(Subscription subscription) implements SubscriptionChange {}

    /** It already was what the write wants; nothing was written. */
    record Unchanged(Subscription subscription) implements SubscriptionChange {}

    /** Nothing was written. */
    record Refused(Refusal reason) implements SubscriptionChange {}

    /** Why a write is refused. */
    enum Refusal {
        /** There never was such a subscription. */
        UNKNOWN,
        /** A subscription stays with its subject and product for good. */
        SUBJECT_OR_PRODUCT_MOVED,
        /** More seats are taken than the subscription would have. */
        SEATS_TAKEN
    }
}
