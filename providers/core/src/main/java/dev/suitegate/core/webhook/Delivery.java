package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EventId;
import dev.suitegate.core.event.EventType;
import java.time.Instant;
import java.util.Optional;

/**
 * One event at one endpoint, as the delivery log shows it.
 *
 * @param position the event's place in the realm's log of events: they rise without gaps; of changes at the same moment the
 *     later one may come first
 * @param happened the time that the event says
 * @param attempts how many were made; a resend does not set it back
 * @param next when it is tried the next time, not before; empty: it is not
 * @param last the last attempt; empty: there was none
 */
public record Delivery(
        long position,
        EventId event,
        EventType type,
        Instant happened,
        DeliveryState state,
        int attempts,
        Optional<Instant> next,
        Optional<LastAttempt> last) {

    /**
     * How the last attempt went.
     *
     * @param status the HTTP status code; empty: no answer came
     * @param failure why it was not accepted, in English, at most 255 characters, never the receiver's own words; empty: it was
     */
    public record LastAttempt(Instant at, Optional<Integer> status, Optional<String> failure) {}
}
