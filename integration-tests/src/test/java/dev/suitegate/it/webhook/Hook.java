package dev.suitegate.it.webhook;

import java.net.URI;
import java.util.Map;

/** An endpoint and who listens there. */
record Hook(Webhook endpoint, HostileReceiver receiver) {

    /** Registers a receiver, which then knows the secret. */
    static Hook of(Webhooks webhooks, HostileReceiver receiver, URI url, Map<String, ?> settings) {
        Webhook endpoint = webhooks.create(url, settings);
        receiver.trust(endpoint.secret());
        return new Hook(endpoint, receiver);
    }
}
