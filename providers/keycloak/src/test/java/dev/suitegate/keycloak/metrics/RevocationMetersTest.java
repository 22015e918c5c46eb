package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class RevocationMetersTest {

    private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final RevocationMeters meters = new RevocationMeters(registry, () -> NOW);

    @Test
    void measuresFromTheRevocation() {
        meters.sessionsEnded(NOW.minusMillis(250));
        meters.productTold(NOW.minusSeconds(2));

        assertThat(lag("sessions_ended").totalTime(TimeUnit.MILLISECONDS)).isEqualTo(250);
        assertThat(lag("product_told").totalTime(TimeUnit.SECONDS)).isEqualTo(2);
    }

    @Test
    void isNoneWhereAnotherNodesClockIsAhead() {
        meters.sessionsEnded(NOW.plusMillis(5));

        assertThat(lag("sessions_ended").count()).isEqualTo(1);
        assertThat(lag("sessions_ended").totalTime(TimeUnit.MILLISECONDS)).isZero();
    }

    @Test
    void isThereBeforeTheFirstRevocation() {
        assertThat(lag("sessions_ended").count()).isZero();
        assertThat(lag("product_told").count()).isZero();
    }

    private Timer lag(String stage) {
        return registry.get("suitegate.revocation.lag").tag("stage", stage).timer();
    }
}
