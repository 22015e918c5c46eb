package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.event.Ending.Cause;
import dev.suitegate.core.subscription.Change.Kind;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class EndChangeTest {

    private static final Instant AT = Instant.parse("2026-06-01T00:00:00Z");
    private static final Instant END = Instant.parse("2026-12-01T00:00:00Z");
    private static final Optional<Ending> PERIOD = Optional.of(new Ending(END, Cause.PERIOD));

    private static boolean setsEnd(Kind kind, Optional<Ending> before, Optional<Ending> after) {
        return new EndChange(AT, kind, before, after).setsEnd();
    }

    @ParameterizedTest
    @EnumSource(names = {"CREATED", "REVIVED"})
    void aLifeThatBeginsSetsTheEnd(Kind kind) {
        assertThat(setsEnd(kind, Optional.empty(), PERIOD)).isTrue();
        assertThat(setsEnd(kind, PERIOD, PERIOD)).isTrue();
    }

    @Test
    void anUpdateOfSomethingElseDoesNot() {
        assertThat(setsEnd(Kind.UPDATED, PERIOD, PERIOD)).isFalse();
    }

    @Test
    void anUpdateThatMovesTheEndDoes() {
        Optional<Ending> earlier = Optional.of(new Ending(END.minusSeconds(1), Cause.PERIOD));
        assertThat(setsEnd(Kind.UPDATED, earlier, PERIOD)).isTrue();
    }

    @Test
    void soDoesOneThatChangesWhatEnds() {
        Optional<Ending> trial = Optional.of(new Ending(END, Cause.TRIAL));
        assertThat(setsEnd(Kind.UPDATED, trial, PERIOD)).isTrue();
    }

    @Test
    void soDoesOneThatResumesWhatWasPaused() {
        assertThat(setsEnd(Kind.UPDATED, Optional.empty(), PERIOD)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"SEAT_ASSIGNED", "SEAT_FREED"})
    void aSeatNeverDoes(Kind kind) {
        assertThat(setsEnd(kind, PERIOD, PERIOD)).isFalse();
    }
}
