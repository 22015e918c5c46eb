package dev.suitegate.keycloak.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FailureCauseTest {

    @ParameterizedTest
    @ValueSource(strings = {"08001", "08006", "57P01", "57P03", "53300"})
    void isThatThereIsNoConnection(String state) {
        assertThat(of(new SQLException("away", state))).isEqualTo("no_connection");
    }

    @Test
    void isThatThereIsNoConnectionWhereThePoolGaveNone() {
        assertThat(of(new SQLException("acquisition timeout"))).isEqualTo("no_connection");
    }

    @ParameterizedTest
    @ValueSource(strings = {"55P03", "57014", "HYT00"})
    void isThatItTookTooLong(String state) {
        assertThat(of(new SQLException("slow", state))).isEqualTo("too_slow");
    }

    @ParameterizedTest
    @ValueSource(strings = {"42P01", "40001", "23505"})
    void isSomethingElseWhereTheDatabaseAnswered(String state) {
        assertThat(of(new SQLException("broken", state))).isEqualTo("other");
    }

    @Test
    void isSomethingElseWhereNoDatabaseWasAsked() {
        assertThat(of(new IllegalArgumentException("broken"))).isEqualTo("other");
    }

    private static String of(Exception inner) {
        return FailureCause.of(new IllegalStateException(new RuntimeException(inner)))
                .word();
    }
}
