package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class PageQueryTest {

    @Test
    void beginsAtTheFirstAndIsBounded() {
        assertThat(PageQuery.read(null, null)).isEqualTo(new PageQuery("", PageQuery.LARGEST));
        assertThat(PageQuery.read(null, "1")).isEqualTo(new PageQuery("", 1));
        assertThat(PageQuery.read(null, "100").probe()).isEqualTo(101);
    }

    @Test
    void goesOnAfterTheCursor() {
        assertThat(PageQuery.read(cursor("bj\u00f6rn"), "5")).isEqualTo(new PageQuery("bj\u00f6rn", 5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "101", "1000", "99999999999999999999", "1.0", "", " 1", "\u0661"})
    void refusesOtherSizes(String max) {
        assertThatThrownBy(() -> PageQuery.read(null, max)).isInstanceOf(RefusedRequest.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "a", "gg==", "_w", "AA"})
    void refusesWhatIsNoCursor(String cursor) {
        assertThatThrownBy(() -> PageQuery.read(cursor, null)).isInstanceOf(RefusedRequest.class);
    }

    @Test
    void refusesACursorThatIsTooLong() {
        assertThatThrownBy(() -> PageQuery.read("a".repeat(10_000), null)).isInstanceOf(RefusedRequest.class);
    }

    private static String cursor(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
