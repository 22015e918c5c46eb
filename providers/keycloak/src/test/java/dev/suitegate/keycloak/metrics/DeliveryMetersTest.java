package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.outbox.OutboxKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

final class DeliveryMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DeliveryMeters meters = new DeliveryMeters(registry);

    @Test
    void countsADelivery() {
        attempted(OptionalInt.of(204), true);

        assertThat(attempts("delivered", "2xx")).isEqualTo(1);
        assertThat(registry.get("suitegate.delivery")
                        .tag("kind", "logout_token")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsAFailureByWhatWasAnswered() {
        attempted(OptionalInt.of(202), false);
        attempted(OptionalInt.of(500), false);
        attempted(OptionalInt.empty(), false);

        assertThat(attempts("failed", "2xx")).isEqualTo(1);
        assertThat(attempts("failed", "5xx")).isEqualTo(1);
        assertThat(attempts("failed", "no_answer")).isEqualTo(1);
    }

    private void attempted(OptionalInt status, boolean delivered) {
        meters.attempted(OutboxKind.LOGOUT_TOKEN, status, delivered, Duration.ofMillis(20));
    }

    private double attempts(String outcome, String codeClass) {
        return registry.get("suitegate.delivery.attempts")
                .tags("kind", "logout_token", "outcome", outcome, "code_class", codeClass)
                .counter()
                .count();
    }
}
