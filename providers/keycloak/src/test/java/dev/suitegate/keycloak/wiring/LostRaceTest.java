package dev.suitegate.keycloak.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class LostRaceTest {

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "55P03", "HYT00", "90131"})
    void isWhatTheDatabaseTellsTheSlowerOne(String state) {
        assertThat(LostRace.explains(wrapped(state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "40001", "40P01", "90131"})
    void isWorthAnotherTryWhenTheOtherOneIsDone(String state) {
        assertThat(LostRace.isWorthAnotherTry(wrapped(state))).isTrue();
        assertThat(LostRace.isBusy(wrapped(state))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "HYT00", "57P01", "53300"})
    void isBusyWhenSomethingTookTooLong(String state) {
        assertThat(LostRace.isBusy(wrapped(state))).isTrue();
        assertThat(LostRace.isWorthAnotherTry(wrapped(state))).isFalse();
    }

    @Test
    void isWhatHibernateTellsWhoeverReadBeforeTheOtherWrote() {
        assertThat(LostRace.isWorthAnotherTry(new IllegalStateException(new OptimisticLockException())))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23502", "22021", "08006", "42703"})
    void isNotAnyOtherFailure(String state) {
        assertThat(LostRace.explains(wrapped(state))).isFalse();
    }

    @Test
    void isNotAFailureThatNoDatabaseTold() {
        assertThat(LostRace.explains(new IllegalStateException("broken"))).isFalse();
        assertThat(LostRace.explains(new IllegalStateException(new SQLException("no state"))))
                .isFalse();
    }

    private static Throwable wrapped(String state) {
        return new IllegalStateException(new RuntimeException(new SQLException("refused", state)));
    }
}
