package dev.suitegate.keycloak.metrics;

import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.outbox.OutboxStanding;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** How much the outbox holds, as it was last read. No scrape makes anybody ask the database. */
public final class OutboxMeters {

    /** A figure that nobody could read anew for so long is none; the collector then has a gap and not an old figure. */
    static final Duration GOOD_FOR = Duration.ofMinutes(1);

    private final InstantSource clock;
    private volatile Reading last = new Reading(Instant.MIN, Map.of());

    OutboxMeters(MeterRegistry registry, InstantSource clock) {
        this.clock = clock;
        for (OutboxKind kind : OutboxKind.values()) {
            gauge(registry, "suitegate.outbox.pending", "Entries to be done", kind, OutboxStanding::pending);
            gauge(registry, "suitegate.outbox.dead.letters", "Entries given up", kind, OutboxStanding::dead);
            Gauge.builder(
                            "suitegate.outbox.oldest.age",
                            this,
                            meters -> meters.value(
                                    kind, standing -> standing.oldest().toMillis() / 1000.0))
                    .description("Age of the oldest entry to be done")
                    .baseUnit("seconds")
                    .tag("kind", kind.word())
                    .strongReference(true)
                    .register(registry);
        }
    }

    /** Keeps what was just read; a kind that is not in it has nothing. */
    public void keep(Collection<OutboxStanding> standings) {
        last = new Reading(
                clock.instant(),
                standings.stream().collect(Collectors.toUnmodifiableMap(OutboxStanding::kind, Function.identity())));
    }

    private void gauge(
            MeterRegistry registry,
            String name,
            String description,
            OutboxKind kind,
            ToDoubleFunction<OutboxStanding> figure) {
        Gauge.builder(name, this, meters -> meters.value(kind, figure))
                .description(description)
                .tag("kind", kind.word())
                .strongReference(true)
                .register(registry);
    }

    private double value(OutboxKind kind, ToDoubleFunction<OutboxStanding> figure) {
        Reading reading = last;
        if (reading.readAt().isBefore(clock.instant().minus(GOOD_FOR))) {
            return Double.NaN;
        }
        return figure.applyAsDouble(reading.standings().getOrDefault(kind, OutboxStanding.nothing(kind)));
    }

    private record Reading(Instant readAt, Map<OutboxKind, OutboxStanding> standings) {}
}
