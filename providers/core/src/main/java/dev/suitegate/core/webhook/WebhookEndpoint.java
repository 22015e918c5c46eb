package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventOutline;
import dev.suitegate.core.event.EventType;
import dev.suitegate.core.webhook.EndpointState.Enabled;
import java.time.Duration;
import java.time.Instant;

/** Somebody's server that wants to hear of events. */
public record WebhookEndpoint(EndpointId id, EndpointSettings settings, EndpointState state, EndpointSecrets secrets) {

    public boolean isEnabled() {
        return state instanceof Enabled;
    }

    /**
     * Whether this event is delivered here. A test is delivered to its endpoint whatever its state and filters are, so that somebody
     * can see whether it works before they enable it; nobody hears from the suite that they themselves were given up.
     */
    public boolean takes(EventOutline event) {
        if (event.type() == EventType.ENDPOINT_TEST) {
            return isAbout(event);
        }
        return isEnabled() && wants(event);
    }

    /** Whether the filters let this event through, whatever the state is; a test is for nobody who did not ask for it just now. */
    public boolean wants(EventOutline event) {
        return event.type().isChosen() && !isAbout(event) && settings.want(event);
    }

    private boolean isAbout(EventOutline event) {
        return event.endpoint().filter(id::equals).isPresent();
    }

    /** The same in another state. */
    public WebhookEndpoint with(EndpointState changed) {
        return new WebhookEndpoint(id, settings, changed, secrets);
    }

    /** The same with other settings. */
    public WebhookEndpoint with(EndpointSettings changed) {
        return new WebhookEndpoint(id, changed, state, secrets);
    }

    /** The same after a rotation: {@link EndpointSecrets#rotate}. */
    public WebhookEndpoint rotated(SigningSecret next, Instant now, Duration overlap) {
        return new WebhookEndpoint(id, settings, state, secrets.rotate(next, now, overlap));
    }
}
