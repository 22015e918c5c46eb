package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EndpointId;
import java.util.List;
import java.util.Optional;

/** The endpoints of a realm, in the transaction of whoever asks. */
public interface Endpoints {

    /** All of them, the oldest first. */
    List<WebhookEndpoint> all();

    Optional<WebhookEndpoint> find(EndpointId id);

    /** The same, and nobody else changes it until the transaction has ended. */
    Optional<WebhookEndpoint> hold(EndpointId id);

    /** How many there are; nobody else adds one until the transaction has ended. */
    int holdCount();

    void add(WebhookEndpoint endpoint);

    /** Writes settings, state and secrets; an endpoint that is enabled by this begins with {@link EndpointHealth#GOOD}. */
    void save(WebhookEndpoint endpoint);

    /** Takes it away with everything that was to be delivered to it. */
    void remove(EndpointId id);
}
