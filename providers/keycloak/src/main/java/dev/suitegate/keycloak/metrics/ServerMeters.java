package dev.suitegate.keycloak.metrics;

import io.micrometer.core.instrument.Metrics;
import java.time.InstantSource;

/** The meters of this server, in the registry that Keycloak's own are in. */
public final class ServerMeters {

    private static final DecisionMeters DECISIONS = new DecisionMeters(Metrics.globalRegistry);
    private static final RevocationMeters REVOCATIONS =
            new RevocationMeters(Metrics.globalRegistry, InstantSource.system());
    private static final DeliveryMeters DELIVERIES = new DeliveryMeters(Metrics.globalRegistry);
    private static final OutboxMeters OUTBOX = new OutboxMeters(Metrics.globalRegistry, InstantSource.system());

    private static final WebhookMeters WEBHOOKS = new WebhookMeters(Metrics.globalRegistry, InstantSource.system());

    private ServerMeters() {}

    /** Whether nobody takes figures: whoever would have to read something for them need not. */
    public static boolean areOff() {
        return MetricsSwitch.isOff(Metrics.globalRegistry);
    }

    public static DecisionMeters decisions() {
        return DECISIONS;
    }

    public static RevocationMeters revocations() {
        return REVOCATIONS;
    }

    public static DeliveryMeters deliveries() {
        return DELIVERIES;
    }

    public static OutboxMeters outbox() {
        return OUTBOX;
    }

    public static WebhookMeters webhooks() {
        return WEBHOOKS;
    }
}
