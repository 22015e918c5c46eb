package dev.suitegate.keycloak.metrics;

import dev.suitegate.keycloak.outbox.OutboxKind;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.stream.Stream;

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
        // Shown before it happens: a rise from nothing is not seen as one.
        count(OutboxKind.LOGOUT_TOKEN, true, "2xx");
        Stream.of("3xx", "4xx", "5xx", UNANSWERED).forEach(answer -> count(OutboxKind.LOGOUT_TOKEN, false, answer));
        times.withTag("kind", OutboxKind.LOGOUT_TOKEN.word());
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
        String answer = status.isPresent() ? Labels.statusClass(status.getAsInt()) : UNANSWERED;
        count(kind, delivered, answer).increment();
        times.withTag("kind", kind.word()).record(took);
    }

    private Counter count(OutboxKind kind, boolean delivered, String answer) {
        return attempts.withTags(
                "kind", kind.word(), "outcome", delivered ? "delivered" : "failed", "code_class", answer);
    }
}
