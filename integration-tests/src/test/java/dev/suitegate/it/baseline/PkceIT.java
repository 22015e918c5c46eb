package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Proof Key for Code Exchange: RFC 7636, RFC 9700 section 2.1.1. */
@AgainstTheSuite
@Tag("baseline")
class PkceIT {
    private static final List<String> CLIENTS =
            List.of("crm-web", "crm-mobile", "verify-web", "acme-portal", "account-console");

    @Test
    @DisplayName("S1: no client gets a code without a code challenge")
    void s1(Suite suite, Proof proof) {
        for (String client : CLIENTS) {
            CodeRequest request = CodeRequest.of(suite, client);
            assertRefused(request.without("code_challenge", "code_challenge_method"));
            assertAccepted(request);
        }
        Row.S1.isShown(proof);
    }

    @Test
    @DisplayName("S2: no client may use a plain code challenge")
    void s2(Suite suite, Proof proof) {
        for (String client : CLIENTS) {
            CodeRequest request = CodeRequest.of(suite, client);
            assertRefused(request.with("code_challenge_method", "plain").with("code_challenge", request.verifier()));
            assertRefused(request.without("code_challenge_method"));
            assertAccepted(request);
        }
        Row.S2.isShown(proof);
    }

    @Test
    @DisplayName("S3: a code cannot be taken out of PKCE, from either end")
    void s3(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        HttpResponse<String> challengeless = ann.get(
                request.without("code_challenge", "code_challenge_method").url());
        assertThat(CodeRequest.hasCode(challengeless)).isFalse();
        HttpAnswer withoutVerifier =
                request.redeem(CodeRequest.code(ann.get(request.url())), Map.of("code_verifier", ""));
        assertThat(withoutVerifier.status()).isEqualTo(400);
        assertThat(request.redeem(CodeRequest.code(ann.get(request.url())), Map.of())
                        .status())
                .isEqualTo(200);
        Row.S3.isShown(proof);
    }

    @Test
    @DisplayName("S4: a wrong code verifier redeems nothing")
    void s4(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        String another = CodeRequest.of(suite, "verify-web").verifier();
        HttpAnswer refused = request.redeem(request.codeFor("ann"), Map.of("code_verifier", another));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
        CodeRequest twin = CodeRequest.of(suite, "verify-web");
        assertThat(twin.redeem(twin.codeFor("ann"), Map.of()).status()).isEqualTo(200);
        Row.S4.isShown(proof);
    }

    private static void assertRefused(CodeRequest request) {
        HttpResponse<String> response = new Wire().get(request.url());
        assertThat(Wire.location(response))
                .as("%s, HTTP %d", request.client(), response.statusCode())
                .startsWith(request.parameters().get("redirect_uri"))
                .contains("error=invalid_request")
                .doesNotContain("code=");
    }

    private static void assertAccepted(CodeRequest request) {
        HttpResponse<String> response = new Wire().get(request.url());
        assertThat(response.statusCode()).as(request.client()).isEqualTo(200);
        assertThat(response.body()).contains("name=\"username\"");
    }
}
