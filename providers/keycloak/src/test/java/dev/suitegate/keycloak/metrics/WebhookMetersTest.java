package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.metrics.WebhookMeters.Result;
import dev.suitegate.keycloak.outbox.DeliveryStanding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class WebhookMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final WebhookMeters meters = new WebhookMeters(registry, () -> now);

    @Test
    void countsAttemptsByWhatCameOfThem() {
        meters.attempted(Result.ACCEPTED);
        meters.attempted(Result.BLOCKED);
        meters.attempted(Result.BLOCKED);

        assertThat(attempts("accepted")).isEqualTo(1);
        assertThat(attempts("blocked")).isEqualTo(2);
        assertThat(attempts("refused")).isZero();
        assertThat(attempts("unanswered")).isZero();
    }

    @Test
    void showsWhatWasRead() {
        meters.keep(new DeliveryStanding(3, Duration.ofMillis(1500), 1));

        assertThat(gauge("suitegate.webhook.pending")).isEqualTo(3);
        assertThat(gauge("suitegate.webhook.oldest.age")).isEqualTo(1.5);
        assertThat(gauge("suitegate.webhook.dead.letters")).isEqualTo(1);
    }

    @Test
    void showsNoFigureThatNobodyCouldReadAnewForTooLong() {
        meters.keep(new DeliveryStanding(3, Duration.ZERO, 0));
        now = now.plus(OutboxMeters.GOOD_FOR).plusMillis(1);

        assertThat(gauge("suitegate.webhook.pending")).isNaN();
    }

    private double attempts(String result) {
        return registry.get("suitegate.webhook.attempts")
                .tag("result", result)
                .counter()
                .count();
    }

    private double gauge(String name) {
        return registry.get(name).gauge().value();
    }
}
