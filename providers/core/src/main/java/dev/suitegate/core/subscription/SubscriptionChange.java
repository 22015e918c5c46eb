package dev.suitegate.core.subscription;

/** What a write of billing's did. */
public sealed interface SubscriptionChange {

    /** It is new, or came to life again after a deletion. */
    record Created(Subscription subscription) implements SubscriptionChange {}

    record Updated(Subscription before, Subscription after) implements SubscriptionChange {}

    record Deleted(Subscription subscription) implements SubscriptionChange {}

    /** It already was what the write wants; at most its place in the order of billing's writes was noted. */
    record Unchanged(Subscription subscription) implements SubscriptionChange {}

    /** There never was such a subscription, and writes older than this deletion will not make one. */
    record Forestalled(SubscriptionId id) implements SubscriptionChange {}

    /** Nothing was written. */
    record Refused(Refusal reason) implements SubscriptionChange {}

    /** Why a write is refused. */
    enum Refusal {
        /** There never was such a subscription. */
        UNKNOWN,
        /** What the caller wanted to be so is not so. */
        PRECONDITION_FAILED,
        /** A subscription stays with its subject and product for good. */
        SUBJECT_OR_PRODUCT_MOVED,
        /** An earlier write had a version, so every later one needs one. */
        VERSION_MISSING,
        /** A newer write was accepted before. */
        STALE_UPDATE,
        /** A write with the same version said something else. */
        VERSION_CONFLICT,
        /** More seats are taken than the subscription would have. */
        SEATS_TAKEN
    }
}
