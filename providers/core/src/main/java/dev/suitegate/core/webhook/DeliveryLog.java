package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventId;
import java.util.List;
import java.util.Optional;

/** What was, is and will be delivered to the endpoints of a realm, in the transaction of whoever asks. */
public interface DeliveryLog {

    /**
     * Deliveries to an endpoint in the order of events.
     *
     * @param state only those in this state; empty: all
     * @param after only those of events with a greater position; 0: from the beginning
     */
    List<Delivery> read(EndpointId endpoint, Optional<DeliveryState> state, long after, int most);

    /** The newest position of the realm's log of events; 0: it is empty. */
    long newest();

    /**
     * Has one event delivered once more, whatever has become of it.
     *
     * @return whether there is such a delivery
     */
    boolean resend(EndpointId endpoint, EventId event);

    /**
     * Has every event after a position delivered to an endpoint, those included that it has had: all that are still kept and that its
     * filters let through when they are sent. It is done bit by bit after the transaction has committed.
     */
    void replay(EndpointId endpoint, long after);

    /**
     * Has a test event delivered to an endpoint, whatever its state and filters are.
     *
     * @return the id of the event
     */
    EventId test(EndpointId endpoint);
}
