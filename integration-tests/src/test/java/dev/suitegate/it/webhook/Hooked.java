package dev.suitegate.it.webhook;

import dev.suitegate.it.support.Suite;
import dev.suitegate.launcher.KeycloakMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A suite that may deliver to this machine, as in development, with nobody who listens. Production mode refuses that, so Keycloak
 * runs as {@code start-dev} here.
 */
final class Hooked implements AutoCloseable {
    /** Lets receivers on loopback in. */
    static final Map<String, String> LOOPBACK = Map.of("SUITEGATE_WEBHOOK_LOOPBACK", "true");

    private final Suite suite;
    private final Webhooks webhooks;
    private final DeliveryClock clock;
    private final List<HostileReceiver> receivers = new ArrayList<>();

    private Hooked(Suite suite) {
        this.suite = suite;
        this.webhooks = new Webhooks(path -> suite.administration().realm("/suite" + path));
        this.clock = new DeliveryClock(suite.database()::prepare);
    }

    static Hooked start() {
        return new Hooked(Suite.startBeside("hooked", KeycloakMode.DEVELOPMENT, LOOPBACK));
    }

    Suite suite() {
        return suite;
    }

    Webhooks webhooks() {
        return webhooks;
    }

    /** Lets time pass for deliveries. */
    DeliveryClock clock() {
        return clock;
    }

    /** A receiver that is gone after the test. */
    HostileReceiver receiver() {
        HostileReceiver receiver = HostileReceiver.listening();
        receivers.add(receiver);
        return receiver;
    }

    /** A receiver and the endpoint that leads to it, with further settings of the endpoint. */
    Hook hook(Map<String, ?> settings) {
        return Hook.of(webhooks, receiver(), settings);
    }

    /** A receiver and the endpoint that leads to it; it gets everything. */
    Hook hook() {
        return hook(Map.of());
    }

    /** The demo's data as new, no endpoint and no receiver. */
    void reset() {
        webhooks.removeAll();
        receivers.forEach(HostileReceiver::close);
        receivers.clear();
        suite.reset();
    }

    @Override
    public void close() {
        receivers.forEach(HostileReceiver::close);
        suite.close();
    }
}
