package dev.suitegate.core.event;

import java.time.Instant;

/** Somebody wants to see whether a delivery arrives. It goes to this endpoint alone. */
public record EndpointTest(EventId id, Instant time, EndpointId endpoint) implements SuiteEvent {

    @Override
    public EventType type() {
        return EventType.ENDPOINT_TEST;
    }
}
