package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EventId;

/** Whether a delivery comes from the suite. */
public sealed interface Authenticity {

    /**
     * It does, and now.
     *
     * @param id tells a repetition: the same event may come more than once
     */
    record Genuine(EventId id) implements Authenticity {}

    /** It does not, or nobody can tell. */
    record Rejected(Reason reason) implements Authenticity {}

    /** Why a delivery must not be believed. */
    enum Reason {
        /** The id is not of the form that the suite gives. */
        MALFORMED_ID,
        /** The time is not a whole number of seconds since 1970. */
        MALFORMED_TIMESTAMP,
        /** It was sent more than the tolerance ago: a replay, or a clock that is ahead. */
        TOO_OLD,
        /** It will have been sent more than the tolerance from now: a clock that is behind. */
        TOO_NEW,
        /** There are more signatures than a sender has secrets, so many that checking them all would be work. */
        TOO_MANY_SIGNATURES,
        /** No signature fits to body, id, time and one of the secrets. */
        NO_MATCHING_SIGNATURE
    }
}
