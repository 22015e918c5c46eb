package dev.suitegate.keycloak.outbound;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    @Test
    void isANumberOfSeconds() {
        assertThat(RetryAfter.read("120", NOW)).contains(Duration.ofMinutes(2));
        assertThat(RetryAfter.read("0", NOW)).contains(Duration.ZERO);
    }

    @Test
    void isADate() {
        assertThat(RetryAfter.read("Sun, 01 Nov 2026 12:00:30 GMT", NOW)).contains(Duration.ofSeconds(30));
        assertThat(RetryAfter.read("Sun, 01 Nov 2026 11:00:00 GMT", NOW)).contains(Duration.ZERO);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "soon", "12345678901234567890", "2026-11-01T12:00:30Z"})
    void isNothingElse(String value) {
        assertThat(RetryAfter.read(value, NOW)).isEmpty();
    }
}
