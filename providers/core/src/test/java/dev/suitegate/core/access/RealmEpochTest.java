package dev.suitegate.core.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RealmEpochTest {

    private static final Instant NOW = Instant.parse("2026-11-23T01:02:03.456789Z");

    @Test
    void jumpsToTheTimeInMicroseconds() {
        assertThat(RealmEpoch.after(0, NOW)).isEqualTo(1_795_395_723_456_789L);
        assertThat(RealmEpoch.after(12_345, NOW)).isEqualTo(1_795_395_723_456_789L);
    }

    @Test
    void isMoreThanWhatTokensOfALaterStateCarried() {
        Instant earlierCall = NOW.minus(Duration.ofSeconds(1));
        long writesOfASecond = 100_000;
        long carried = RealmEpoch.after(0, earlierCall) + writesOfASecond;
        assertThat(RealmEpoch.after(0, NOW)).isGreaterThan(carried);
    }

    @Test
    void risesEvenWhenTheClockWentBack() {
        long counter = RealmEpoch.after(0, NOW);
        assertThat(RealmEpoch.after(counter, NOW)).isEqualTo(counter + 1);
        assertThat(RealmEpoch.after(counter, NOW.minus(Duration.ofDays(9)))).isEqualTo(counter + 1);
    }

    @Test
    void isANumberThatEveryReaderOfJsonTakesAsItIs() {
        long exact = 1L << 53;
        assertThat(RealmEpoch.after(0, Instant.parse("2254-12-31T00:00:00Z"))).isLessThan(exact);
    }
}
