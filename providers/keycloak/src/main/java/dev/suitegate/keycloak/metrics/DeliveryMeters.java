package dev.suitegate.keycloak.metrics;

import dev.suitegate.keycloak.outbox.OutboxKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.OptionalInt;

/** What is sent to others over HTTP: how often, how it was answered, and how long that took. */
public final class DeliveryMeters {

    private static final String UNANSWERED = "no_answer";
    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final MeterRegistry registry;
    private final MeterProvider<Counter> attempts;
    private final MeterProvider<Timer> times;

    DeliveryMeters(MeterRegistry registry) {
        this.registry = registry;
        this.attempts = Counter.builder("suitegate.delivery.attempts")
                .description("Attempts to deliver, by their answer")
                .withRegistry(registry);
        this.times = Timer.builder("suitegate.delivery")
                .description("Time of an attempt to deliver")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
    }

    /**
     * An attempt is over.
     *
     * @param status the HTTP status of the answer; empty: there was none
     * @param delivered whether the receiver took it; not every success of HTTP says so
     */
    public void attempted(OutboxKind kind, OptionalInt status, boolean delivered, Duration took) {
        if (MetricsSwitch.isOff(registry)) {
            return;
        }
        attempts.withTags(
                        "kind", kind.word(),
                        "outcome", delivered ? "delivered" : "failed",
                        "code_class", status.isPresent() ? Labels.statusClass(status.getAsInt()) : UNANSWERED)
                .increment();
        times.withTag("kind", kind.word()).record(took);
    }
}
