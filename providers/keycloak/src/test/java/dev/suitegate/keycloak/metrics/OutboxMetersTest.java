package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.outbox.OutboxStanding;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class OutboxMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = Instant.parse("2026-11-23T08:00:00Z");
    private final OutboxMeters meters = new OutboxMeters(registry, () -> now);

    @Test
    void showsWhatWasRead() {
        meters.keep(List.of(new OutboxStanding(OutboxKind.LOGOUT_TOKEN, 3, Duration.ofMillis(1500), 1)));

        assertThat(gauge("suitegate.outbox.pending", "logout_token")).isEqualTo(3);
        assertThat(gauge("suitegate.outbox.oldest.age", "logout_token")).isEqualTo(1.5);
        assertThat(gauge("suitegate.outbox.dead.letters", "logout_token")).isEqualTo(1);
    }

    @Test
    void showsNothingOfAKindThatWasNotFound() {
        meters.keep(List.of());

        assertThat(gauge("suitegate.outbox.pending", "revocation")).isZero();
        assertThat(gauge("suitegate.outbox.oldest.age", "revocation")).isZero();
        assertThat(gauge("suitegate.outbox.dead.letters", "revocation")).isZero();
    }

    @Test
    void showsNoFigureBeforeTheFirstReading() {
        assertThat(gauge("suitegate.outbox.pending", "revocation")).isNaN();
    }

    @Test
    void showsNoFigureThatNobodyCouldReadAnewForTooLong() {
        meters.keep(List.of());
        now = now.plus(OutboxMeters.GOOD_FOR);
        assertThat(gauge("suitegate.outbox.pending", "revocation")).isZero();

        now = now.plusMillis(1);
        assertThat(gauge("suitegate.outbox.pending", "revocation")).isNaN();
    }

    private double gauge(String name, String kind) {
        return registry.get(name).tag("kind", kind).gauge().value();
    }
}
