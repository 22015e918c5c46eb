package dev.suitegate.core.event;

import java.time.Instant;

/** The suite stopped delivering to an endpoint. The endpoint itself does not get to hear it; others do, and administrators. */
public record EndpointDisabled(EventId id, Instant time, EndpointId endpoint, Cause cause) implements SuiteEvent {

    @Override
    public EventType type() {
        return EventType.ENDPOINT_DISABLED;
    }

    /** Why the suite gives an endpoint up. */
    public enum Cause {
        /** It accepted nothing for days. */
        NOTHING_ACCEPTED("nothing_accepted"),
        /** It answered {@code 410 Gone}. */
        GONE("gone");

        private final String word;

        Cause(String word) {
            this.word = word;
        }

        /** The word on the wire, for example {@code nothing_accepted}. */
        public String word() {
            return word;
        }
    }
}
