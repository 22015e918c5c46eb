package dev.suitegate.core.event;

import java.time.Instant;

/** Something that happened and is told to the endpoints that want to know. */
public sealed interface SuiteEvent
        permits SubscriptionEvent, EndWarning, AccessRevoked, EndpointTest, EndpointDisabled {

    /** The same at every attempt to deliver it. */
    EventId id();

    /** What kind of event it is. */
    EventType type();

    /** When it happened; later attempts to deliver it do not change this. */
    Instant time();
}
