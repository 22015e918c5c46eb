package dev.suitegate.keycloak.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.suitegate.core.catalog.ProductId;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

final class DecisionMetersTest {

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final DecisionMeters meters = new DecisionMeters(registry);

    @Test
    void countsWhatWasAllowedAndWhatWasNotApart() {
        meters.count(AccessPath.CODE, Answer.allowed(new ProductId("crm")));
        meters.count(AccessPath.CODE, Answer.refused(new ProductId("crm"), "no_seat"));
        meters.count(AccessPath.CODE, Answer.refused(new ProductId("crm"), "no_seat"));

        assertThat(counted("allowed", "(none)")).isEqualTo(1);
        assertThat(counted("refused", "no_seat")).isEqualTo(2);
    }

    @Test
    void timesADecision() {
        assertThat(meters.timed(AccessPath.REFRESH, () -> "granted")).isEqualTo("granted");

        assertThat(registry.get("suitegate.decision")
                        .tag("path", "refresh")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsAFailedReadAndLetsItFly() {
        assertThatThrownBy(() -> meters.failingClosed(failure -> "too_slow", () -> {
                    throw new IllegalStateException("away");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("away");

        assertThat(failed("too_slow")).isEqualTo(1);
    }

    @Test
    void countsNoReadThatWorked() {
        meters.expect("too_slow");

        assertThat(meters.failingClosed(failure -> "too_slow", () -> 7)).isEqualTo(7);

        assertThat(failed("too_slow")).isZero();
    }

    @Test
    void worksTheSameWhereNobodyTakesFigures() {
        DecisionMeters off = new DecisionMeters(new CompositeMeterRegistry());

        off.count(AccessPath.CODE, Answer.allowed(new ProductId("crm")));
        assertThat(off.timed(AccessPath.CODE, () -> "granted")).isEqualTo("granted");
        assertThatThrownBy(() -> off.failingClosed(failure -> "other", () -> {
                    throw new IllegalStateException("away");
                }))
                .hasMessage("away");
    }

    @Test
    void isOffOnlyWhereNobodyTakesFigures() {
        CompositeMeterRegistry server = new CompositeMeterRegistry();
        assertThat(MetricsSwitch.isOff(server)).isTrue();
        server.add(registry);
        assertThat(MetricsSwitch.isOff(server)).isFalse();
        assertThat(MetricsSwitch.isOff(registry)).isFalse();
    }

    private double counted(String outcome, String reason) {
        return registry.get("suitegate.decisions")
                .tags("path", "code", "outcome", outcome, "reason", reason, "product", "crm")
                .counter()
                .count();
    }

    private double failed(String cause) {
        return registry.get("suitegate.fail.closed")
                .tag("cause", cause)
                .counter()
                .count();
    }
}
