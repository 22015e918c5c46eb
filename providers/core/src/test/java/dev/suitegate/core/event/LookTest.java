package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LookTest {

    private static final Instant NOW = Instant.parse("2026-12-01T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void theFirstGoesBackADay() {
        assertThat(Look.first(NOW)).isEqualTo(new Look(NOW.minus(DAY), NOW));
    }

    @Test
    void theNextBeginsALittleBeforeTheEndOfTheLast() {
        Instant later = NOW.plusSeconds(10);
        assertThat(Look.first(NOW).next(later)).isEqualTo(new Look(NOW.minusSeconds(60), later));
    }

    @Test
    void afterALongPauseItGoesBackADayAndNoFurther() {
        Instant later = NOW.plus(DAY).plus(DAY);
        assertThat(Look.first(NOW).next(later)).isEqualTo(Look.first(later));
    }

    @Test
    void aClockThatWentBackBeginsAnew() {
        Instant earlier = NOW.minus(Duration.ofHours(5));
        assertThat(Look.first(NOW).next(earlier)).isEqualTo(Look.first(earlier));
    }

    @Test
    void aLittleBackIsStillWithinTheOverlap() {
        Instant earlier = NOW.minusSeconds(5);
        assertThat(Look.first(NOW).next(earlier)).isEqualTo(new Look(NOW.minusSeconds(60), earlier));
    }

    @Test
    void endsAfterItBegins() {
        assertThat(new Look(NOW, NOW).covers(NOW)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> new Look(NOW, NOW.minusNanos(1)));
    }
}
