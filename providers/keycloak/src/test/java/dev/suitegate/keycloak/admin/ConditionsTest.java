package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.HttpHeaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions as RFC 9110 section 13.1 writes them. */
final class ConditionsTest {

    @Test
    void areListsOfTags() {
        assertThat(match("\"a\", W/\"b\"\t,\"c\"").match()).containsExactlyInAnyOrder("\"a\"", "W/\"b\"", "\"c\"");
        assertThat(match(" * ").match()).containsExactly("*");
        assertThat(match("\"a\"").noneMatch()).isNull();
    }

    @Test
    void aCommaOrAStarInATagIsNoMoreThanThat() {
        assertThat(match("\"a,*,b\"").match()).containsExactly("\"a,*,b\"");
        assertThat(match("\"*\"").match()).containsExactly("\"*\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "a", "\"a", "\"a\",", "*, \"a\"", "\"a\" \"b\"", "\"a b\"", "w/\"a\"", "\"\u00e9\""})
    void anythingElseIsRefused(String value) {
        assertThatThrownBy(() -> match(value)).isInstanceOf(RefusedRequest.class);
    }

    private static Conditions match(String value) {
        return Conditions.read(name -> name.equals(HttpHeaders.IF_MATCH) ? value : null);
    }
}
