package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EndpointDisabled.Cause;
import java.time.Instant;

/** Whether events are delivered to an endpoint. */
public sealed interface EndpointState {

    /** They are. */
    record Enabled() implements EndpointState {}

    /**
     * Somebody does not want it now.
     *
     * @param actor the id of whoever said so
     */
    record DisabledByHand(String actor, Instant at) implements EndpointState {}

    /** The suite gave it up, until somebody enables it again. */
    record GivenUp(Cause cause, Instant at) implements EndpointState {}
}
