package dev.suitegate.keycloak.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was decided, how long it took, and how often nothing could be decided and so nothing was given out. */
public final class DecisionMeters {

    /** More than a suite sells, and few enough for any collector. */
    private static final int MOST_PRODUCTS = 500;

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(1),
        Duration.ofMillis(2),
        Duration.ofMillis(5),
        Duration.ofMillis(10),
        Duration.ofMillis(25),
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5)
    };

    private final MeterRegistry registry;
    private final Labels labels = new Labels(MOST_PRODUCTS);
    private final MeterProvider<Counter> decisions;
    private final MeterProvider<Timer> times;
    private final MeterProvider<Counter> failures;

    DecisionMeters(MeterRegistry registry) {
        this.registry = registry;
        this.decisions = Counter.builder("suitegate.decisions")
                .description("Requests by what they were answered about access")
                .withRegistry(registry);
        this.times = Timer.builder("suitegate.decision")
                .description("Time of a decision, its read included")
                .serviceLevelObjectives(BUCKETS)
                .withRegistry(registry);
        this.failures = Counter.builder("suitegate.fail.closed")
                .description("Requests that got nothing because access could not be read")
                .withRegistry(registry);
    }

    void count(AccessPath path, Answer answer) {
        decisions
                .withTags(
                        "path", path.word(),
                        "outcome", answer.outcome().word(),
                        "reason", answer.reason(),
                        "product", labels.product(answer.product()))
                .increment();
    }

    /** Decides, and notes how long it took. */
    public <T> T timed(AccessPath path, Supplier<T> decision) {
        if (MetricsSwitch.isOff(registry)) {
            return decision.get();
        }
        long begun = System.nanoTime();
        T answer = decision.get();
        times.withTag("path", path.word()).record(Duration.ofNanos(System.nanoTime() - begun));
        return answer;
    }

    /**
     * Reads, and counts it when that fails; the failure flies on.
     *
     * @param cause one of few words for a failure
     */
    public <T> T failingClosed(Function<RuntimeException, String> cause, Supplier<T> read) {
        try {
            return read.get();
        } catch (RuntimeException failure) {
            failures.withTag("cause", cause.apply(failure)).increment();
            throw failure;
        }
    }

    /** Shows a cause before it happened: a rise from nothing is not seen as one. */
    public void expect(String cause) {
        failures.withTag("cause", cause);
    }
}
