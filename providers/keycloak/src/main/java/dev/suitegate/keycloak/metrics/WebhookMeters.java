package dev.suitegate.keycloak.metrics;

import dev.suitegate.keycloak.outbox.DeliveryStanding;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What is delivered to endpoints: the attempts of this node, and how much there is, as it was last read. */
public final class WebhookMeters {

    private final InstantSource clock;
    private final MeterRegistry registry;
    private final MeterProvider<Counter> attempts;
    private volatile Reading last = new Reading(Instant.MIN, new DeliveryStanding(0, Duration.ZERO, 0));

    WebhookMeters(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        this.registry = registry;
        this.attempts = Counter.builder("suitegate.webhook.attempts")
                .description("Attempts to deliver an event to an endpoint, by what came of them")
                .withRegistry(registry);
        // Shown before it happens: a rise from nothing is not seen as one.
        for (Result result : Result.values()) {
            count(result);
        }
        gauge("suitegate.webhook.pending", "Deliveries to be made", DeliveryStanding::pending, Optional.empty());
        gauge("suitegate.webhook.dead.letters", "Deliveries given up", DeliveryStanding::dead, Optional.empty());
        gauge(
                "suitegate.webhook.oldest.age",
                "How long the oldest delivery to be made waits",
                standing -> standing.oldest().toMillis() / 1000.0,
                Optional.of("seconds"));
    }

    /** What came of an attempt. */
    public enum Result {
        /** It arrived. */
        ACCEPTED,
        /** The receiver gave another answer. */
        REFUSED,
        /** The receiver gave none. */
        UNANSWERED,
        /** Nothing was sent: the rules for receivers forbid it. */
        BLOCKED
    }

    /** An attempt is over. */
    public void attempted(Result result) {
        if (!MetricsSwitch.isOff(registry)) {
            count(result).increment();
        }
    }

    /** Keeps what was just read. */
    public void keep(DeliveryStanding standing) {
        last = new Reading(clock.instant(), standing);
    }

    private Counter count(Result result) {
        return attempts.withTag("result", result.name().toLowerCase(Locale.ROOT));
    }

    private void gauge(
            String name, String description, ToDoubleFunction<DeliveryStanding> figure, Optional<String> unit) {
        Gauge.builder(name, this, meters -> meters.value(figure))
                .description(description)
                .baseUnit(unit.orElse(null))
                .strongReference(true)
                .register(registry);
    }

    private double value(ToDoubleFunction<DeliveryStanding> figure) {
        Reading reading = last;
        return reading.readAt().isBefore(clock.instant().minus(OutboxMeters.GOOD_FOR))
                ? Double.NaN
                : figure.applyAsDouble(reading.standing());
    }

    private record Reading(Instant readAt, DeliveryStanding standing) {}
}
