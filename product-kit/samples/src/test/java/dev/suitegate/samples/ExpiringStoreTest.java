package dev.suitegate.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.samples.store.ExpiringStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

final class ExpiringStoreTest {

    private final MovingClock clock = new MovingClock(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
    private final ExpiringStore<String> store = new ExpiringStore<>(2, Duration.ofMinutes(1), clock);

    @Test
    void keepsAValueUntilItsLifetimeIsOver() {
        store.add("a", "one");
        clock.advance(Duration.ofMillis(59_999));
        assertThat(store.find("a")).hasValue("one");
        clock.advance(Duration.ofMillis(1));
        assertThat(store.find("a")).isEmpty();
        assertThat(store.add("a", "two")).isTrue();
    }

    @Test
    void dropsTheOldestWhenItIsFull() {
        store.add("a", "one");
        store.add("b", "two");
        store.add("c", "three");
        assertThat(store.find("a")).isEmpty();
        assertThat(store.find("b")).hasValue("two");
        assertThat(store.find("c")).hasValue("three");
    }

    @Test
    void leavesAValueUnderAKeyInUse() {
        assertThat(store.add("a", "one")).isTrue();
        assertThat(store.add("a", "two")).isFalse();
        assertThat(store.find("a")).hasValue("one");
    }
}
