package dev.suitegate.it.webhook;

import dev.suitegate.it.support.Suite;
import dev.suitegate.launcher.KeycloakMode;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A suite that may deliver to this machine, as in development, with nobody who listens. Production mode refuses that, so Keycloak
 * runs as {@code start-dev} here.
 */
final class Hooked implements AutoCloseable {
    /** Lets receivers on loopback in. */
    static final Map<String, String> LOOPBACK = Map.of("SUITEGATE_WEBHOOK_LOOPBACK", "true");

    /** The server's own name, which no receiver may have. */
    static final String OWN_NAME = "id.example.com";

    private static final Path FOLDER = Path.of("target", "hooked").toAbsolutePath();

    private final Suite suite;
    private final Identities identities;
    private final Names names;
    private final Webhooks webhooks;
    private final DeliveryClock clock;
    private final List<HostileReceiver> receivers = new ArrayList<>();

    private Hooked(Suite suite, Identities identities, Names names) {
        this.suite = suite;
        this.identities = identities;
        this.names = names;
        this.webhooks = new Webhooks(path -> suite.administration().realm("/suite" + path));
        this.clock = new DeliveryClock(suite.database()::prepare);
    }

    static Hooked start() {
        Identities identities = Identities.in(FOLDER);
        Names names = new Names(FOLDER.resolve("names"));
        Map<String, String> variables = new HashMap<>(LOOPBACK);
        variables.put("JAVA_OPTS_APPEND", names.jvmOptions());
        variables.put("KC_TRUSTSTORE_PATHS", identities.authority().toString());
        variables.put("KC_HOSTNAME_ADMIN", "https://" + OWN_NAME);
        return new Hooked(Suite.startBeside("hooked", KeycloakMode.DEVELOPMENT, variables), identities, names);
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

    /** The names that the server knows. */
    Names names() {
        return names;
    }

    /** A receiver that is gone after the test. */
    HostileReceiver receiver() {
        return gone(HostileReceiver.listening());
    }

    /** The same with TLS, and one of the {@link Identities}. */
    HostileReceiver encrypted(String identity) {
        return gone(HostileReceiver.encrypted(identities.of(identity)));
    }

    private HostileReceiver gone(HostileReceiver receiver) {
        receivers.add(receiver);
        return receiver;
    }

    /** A receiver and the endpoint that leads to it, with further settings of the endpoint. */
    Hook hook(Map<String, ?> settings) {
        HostileReceiver receiver = receiver();
        return Hook.of(webhooks, receiver, receiver.url(), settings);
    }

    /** The endpoint that leads to a receiver by some address; it gets everything. */
    Hook hook(HostileReceiver receiver, URI url) {
        return Hook.of(webhooks, receiver, url, Map.of());
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
        names.forget();
        suite.reset();
    }

    @Override
    public void close() {
        receivers.forEach(HostileReceiver::close);
        suite.close();
    }
}
