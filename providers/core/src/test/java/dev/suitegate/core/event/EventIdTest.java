package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class EventIdTest {

    @Test
    void isTheSameForTheSameThing() {
        assertThat(EventId.of("realm-1", "change:7")).isEqualTo(EventId.of("realm-1", "change:7"));
    }

    @Test
    void isAnotherForAnotherThingOrRealm() {
        assertThat(EventId.of("realm-1", "change:7"))
                .isNotEqualTo(EventId.of("realm-1", "change:8"))
                .isNotEqualTo(EventId.of("realm-2", "change:7"));
        assertThat(EventId.of("a", "bc")).isNotEqualTo(EventId.of("ab", "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"evt_1", "0", "a-b_c"})
    void hasAForm(String value) {
        assertThat(new EventId(value)).hasToString(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "evt.1", "_evt", "evt 1", "evt\r\n1", "\u00e9vt"})
    void hasNoOtherForm(String value) {
        assertThatIllegalArgumentException().isThrownBy(() -> new EventId(value));
    }
}
