package dev.suitegate.core.webhook;

import java.time.Duration;
import java.util.Optional;

/** How an attempt to deliver an event went. */
public sealed interface Attempt {

    /**
     * An answer came. What its body says, or whether it ever ends, is of no interest.
     *
     * @param status the HTTP status code (RFC 9110 section 15)
     * @param retryAfter how long the receiver wants to be left alone (RFC 9110 section 10.2.3); empty: it said nothing
     */
    record Answered(int status, Optional<Duration> retryAfter) implements Attempt {}

    /** None came: no connection, no TLS, a reset, a time limit, a host that must not be connected to. */
    record Unanswered() implements Attempt {}

    /** Whether the event has arrived. Nothing but 2xx says so; a redirect does not, and is not followed. */
    default boolean isAccepted() {
        return this instanceof Answered answered && answered.status() >= 200 && answered.status() <= 299;
    }

    /** Whether the receiver wants no more events for good: {@code 410 Gone}. */
    default boolean isGone() {
        return this instanceof Answered answered && answered.status() == 410;
    }
}
