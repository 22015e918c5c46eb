package dev.suitegate.core.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class EndpointRestTest {

    private static final Instant SINCE = Instant.parse("2026-11-01T12:00:00Z");

    private static Optional<Duration> rest(int failures, long seconds) {
        return EndpointRest.after(new EndpointHealth(failures, Optional.of(SINCE), false), SINCE.plusSeconds(seconds));
    }

    @Test
    void twoFailuresAreNoReasonToRest() {
        assertThat(rest(2, 0)).isEmpty();
        assertThat(rest(3, 0)).isPresent();
        assertThat(EndpointRest.isNeeded(EndpointHealth.GOOD)).isFalse();
    }

    @Test
    void restsLongerTheLongerItFails() {
        assertThat(rest(3, 0)).contains(Duration.ofSeconds(5));
        assertThat(rest(4, 5)).contains(Duration.ofSeconds(30));
        assertThat(rest(5, 35)).contains(Duration.ofSeconds(60));
        assertThat(rest(1000, 86_400)).contains(Duration.ofSeconds(60));
    }

    @Test
    void failuresAtTheSameTimeCountOnce() {
        assertThat(rest(16, 0)).contains(Duration.ofSeconds(5));
    }
}
