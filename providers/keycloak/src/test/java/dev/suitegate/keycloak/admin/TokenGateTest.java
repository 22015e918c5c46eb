package dev.suitegate.keycloak.admin;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which tokens Keycloak can look at without failing. */
final class TokenGateTest {

    @Test
    void letsThroughWhatHasAnIssuerAndWhatIsNoToken() {
        assertThat(TokenGate.isUsable(bearer("{\"iss\":\"http://localhost:8080/realms/the%20suite\"}")))
                .isTrue();
        assertThat(TokenGate.isUsable("Bearer nonsense")).isTrue();
        assertThat(TokenGate.isUsable("")).isTrue();
        assertThat(TokenGate.isUsable("Basic YTpi")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"iss\":null}",
                "{\"iss\":5}",
                "{\"iss\":\"a/%zz\"}",
                "{\"iss\":\"a/%00\"}",
                "{\"iss\":\"a/\\u0000\"}",
                "{\"iss\":\"a/\\ud800\"}",
                "[]",
                "x"
            })
    void refusesAnIssuerThatNamesNoRealm(String claims) {
        assertThat(TokenGate.isUsable(bearer(claims))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"alg\":null}", "{\"alg\":5}", "[]", "x"})
    void refusesAHeaderWithoutAnAlgorithm(String header) {
        assertThat(TokenGate.isUsable("Bearer " + base64(header) + "." + base64("{\"iss\":\"a\"}") + "."))
                .isFalse();
    }

    private static String bearer(String claims) {
        return "Bearer " + base64("{\"alg\":\"RS256\"}") + "." + base64(claims) + ".";
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
