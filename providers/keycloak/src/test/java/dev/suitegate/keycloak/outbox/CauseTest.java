package dev.suitegate.keycloak.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

final class CauseTest {

    private static final Instant MADE = Instant.parse("2026-11-23T08:00:00.123456Z");
    private static final Instant ADDED = MADE.plusSeconds(4);

    @Test
    void isKeptThroughTheStepsThatFollow() {
        assertThat(Cause.read(Cause.write(MADE), ADDED)).isEqualTo(MADE);
    }

    @Test
    void isTheEntryItselfWhereThatIsTheFirstStep() {
        assertThat(Cause.read(null, ADDED)).isEqualTo(ADDED);
    }
}
