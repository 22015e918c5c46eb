package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Authorization codes: RFC 6749 sections 4.1.2 and 10.5, RFC 9700 section 4.5. */
@AgainstTheSuite
@Tag("baseline")
class CodeIT {
    private static final String CLIENT = "verify-web";
    private static final Duration LIFE = Duration.ofSeconds(30);

    @Test
    @DisplayName("S7: a code is good once, and its replay takes back all that it gave")
    void s7(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, CLIENT);
        String code = request.codeFor("ann");
        JsonNode tokens = request.redeem(code, Map.of()).expect(200).json();
        String access = tokens.path("access_token").asText();
        assertThat(Confirmed.byUserinfo(suite, access)).isTrue();
        assertThat(Confirmed.byIntrospection(suite, CLIENT, access)).isTrue();

        HttpAnswer replay = request.redeem(code, Map.of());
        assertThat(replay.status()).isEqualTo(400);
        assertThat(replay.json().path("error").asText()).isEqualTo("invalid_grant");
        assertThat(Confirmed.byUserinfo(suite, access)).isFalse();
        assertThat(Confirmed.byIntrospection(suite, CLIENT, access)).isFalse();
        assertThat(CodeRequest.refresh(
                                suite, CLIENT, tokens.path("refresh_token").asText())
                        .status())
                .isEqualTo(400);
        assertThat(suite.database().tracesOf("ann", CLIENT)).isEqualTo(Traces.NONE);
        Row.S7.isShown(proof);
    }

    @Test
    @DisplayName("S8: a code is good for its own client only (CVE-2026-16089)")
    void s8(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, CLIENT);
        Map<String, String> asCodeOfAnother = Map.of(
                "grant_type", "authorization_code",
                "code", request.codeFor("ann"),
                "redirect_uri", CodeRequest.redirectUri(suite, CLIENT),
                "code_verifier", request.verifier());
        assertThat(CodeRequest.token(suite, "acme-portal", asCodeOfAnother).status())
                .isEqualTo(400);
        CodeRequest twin = CodeRequest.of(suite, CLIENT);
        assertThat(twin.redeem(twin.codeFor("ann"), Map.of()).status()).isEqualTo(200);
        Row.S8.isShown(proof);
    }

    @Test
    @DisplayName("S9: a code of 31 seconds ago is worth nothing")
    void s9(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, CLIENT);
        assertThat(request.redeem(request.codeFor("zoe"), Map.of()).status()).isEqualTo(200);
        String code = request.codeFor("ann");
        ServerClock clock = new ServerClock(suite);
        Instant afterIssue = clock.now();
        clock.await(afterIssue.plus(LIFE).plusSeconds(1));
        HttpAnswer late = request.redeem(code, Map.of());
        assertThat(late.status()).isEqualTo(400);
        assertThat(late.json().path("error").asText()).isEqualTo("invalid_grant");
        Row.S9.isShown(proof);
    }
}
