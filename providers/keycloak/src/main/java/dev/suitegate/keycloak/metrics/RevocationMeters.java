package dev.suitegate.keycloak.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long after a revocation what is left of the access is cleared away. Access itself ends with the commit. */
public final class RevocationMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(50),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(2),
        Duration.ofSeconds(5),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofHours(1)
    };

    private final MeterRegistry registry;
    private final InstantSource clock;
    private final Timer sessionsEnded;
    private final Timer productTold;

    RevocationMeters(MeterRegistry registry, InstantSource clock) {
        this.registry = registry;
        this.clock = clock;
        this.sessionsEnded = lag("sessions_ended");
        this.productTold = lag("product_told");
    }

    /** A client session has ended, and that is committed. */
    public void sessionsEnded(Instant revokedAt) {
        record(sessionsEnded, revokedAt);
    }

    /** A product has taken the logout token of a session. */
    public void productTold(Instant revokedAt) {
        record(productTold, revokedAt);
    }

    private void record(Timer lag, Instant revokedAt) {
        if (MetricsSwitch.isOff(registry)) {
            return;
        }
        Duration since = Duration.between(revokedAt, clock.instant());
        // Another node's clock wrote the beginning down.
        lag.record(since.isNegative() ? Duration.ZERO : since);
    }

    private Timer lag(String stage) {
        return Timer.builder("suitegate.revocation.lag")
                .description("Time from a revocation to the end of a session, or to the logout token's delivery")
                .tag("stage", stage)
                .serviceLevelObjectives(BUCKETS)
                .register(registry);
    }
}
