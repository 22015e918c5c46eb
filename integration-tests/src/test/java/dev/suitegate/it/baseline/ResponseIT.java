package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.openid.connect.sdk.Nonce;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the authorization and the token endpoint answer. */
@AgainstTheSuite
@Tag("baseline")
class ResponseIT {
    @Test
    @DisplayName("S14: every answer to a client names the issuer, errors included (RFC 9207)")
    void s14(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        Wire ann = new Wire();
        Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();
        answers.put("login_required", ann.get(request.with("prompt", "none").url()));
        answers.put("code=", ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        answers.put(
                "invalid_request",
                ann.get(request.without("code_challenge", "code_challenge_method")
                        .url()));
        answers.put(
                "invalid_scope",
                ann.get(request.with("scope", "openid nonsense").url()));
        answers.put(
                "unsupported_response_type",
                ann.get(request.with("response_type", "nonsense").url()));
        answers.put(
                "interaction_required",
                ann.get(CodeRequest.of(suite, "crm-web").with("prompt", "none").url()));
        suite.billing().revoke("sub-acme-verify");
        answers.put("access_denied", ann.get(request.with("prompt", "none").url()));
        answers.forEach((what, answer) -> assertThat(Wire.location(answer))
                .as("%s, HTTP %d", what, answer.statusCode())
                .contains(what)
                .contains("state=")
                .contains("iss=" + URLEncoder.encode(suite.issuer().toString(), StandardCharsets.UTF_8)));
        Row.S14.isShown(proof);
    }

    @Test
    @DisplayName("S15: nothing but a code comes out of the authorization endpoint")
    void s15(Suite suite, Proof proof) {
        Wire ann = new Wire();
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        for (String type : List.of("token", "id_token", "id_token token", "code token", "code id_token")) {
            String location =
                    Wire.location(ann.get(request.with("response_type", type).url()));
            assertThat(location)
                    .as(type)
                    .contains("error=")
                    .doesNotContain("code=")
                    .doesNotContain("access_token=")
                    .doesNotContain("id_token=");
        }
        assertThat(CodeRequest.hasCode(ann.get(request.url()))).isTrue();
        Row.S15.isShown(proof);
    }

    @Test
    @DisplayName("S16: no client turns a password into a token")
    void s16(Suite suite, Proof proof) {
        Map<String, String> form =
                Map.of("grant_type", "password", "username", "ann", "password", DemoUsers.PASSWORD, "scope", "openid");
        for (String client : List.of("crm-web", "crm-mobile", "verify-web", "verify-api", "acme-portal", "admin-cli")) {
            HttpAnswer answer = CodeRequest.token(suite, client, form);
            assertThat(answer.status()).as(client + answer.body()).isBetween(400, 401);
            assertThat(answer.body()).doesNotContain("access_token");
        }
        assertThat(suite.database().suiteSessionsOf("ann")).isZero();
        RefreshToken.of(suite, "verify-web", "ann");
        Row.S16.isShown(proof);
    }

    @Test
    @DisplayName("S17: the sample product takes no answer without its own state and the right issuer")
    void s17(Suite suite, Proof proof) {
        Wire ann = new Wire();
        URI product = suite.ports().verifyUrl();
        URI start = product.resolve("/login");
        for (String spoiled : List.of("state", "iss")) {
            Wire person = new Wire();
            HttpResponse<String> answered =
                    person.signIn(URI.create(Wire.location(person.get(start))), "ann", DemoUsers.PASSWORD);
            String forged = Wire.location(answered).replaceFirst("([?&]" + spoiled + "=)[^&]*", "$1forged");
            assertThat(person.get(URI.create(forged)).statusCode()).as(spoiled).isBetween(400, 403);
        }
        URI request = URI.create(Wire.location(ann.get(start)));
        assertThat(request.getQuery()).contains("state=").contains("nonce=").contains("code_challenge=");
        HttpResponse<String> answered = ann.signIn(request, "ann", DemoUsers.PASSWORD);
        assertThat(ann.get(URI.create(Wire.location(answered))).statusCode()).isBetween(200, 303);
        Row.S17.isShown(proof);
    }

    @Test
    @DisplayName("S18: an ID token is for its client, its request and a short while")
    void s18(Suite suite, Proof proof) throws ParseException {
        CodeRequest request = CodeRequest.of(suite, "verify-web");
        JsonNode tokens =
                request.redeem(request.codeFor("ann"), Map.of()).expect(200).json();
        Nonce nonce = new Nonce(String.valueOf(request.parameters().get("nonce")));
        JWTClaimsSet claims =
                suite.tokens().verifyIdToken(tokens.path("id_token").asText(), "verify-web", nonce);
        assertThat(claims.getAudience()).containsExactly("verify-web");
        assertThat(claims.getStringClaim("azp")).isEqualTo("verify-web");
        assertThat(claims.getClaims()).containsKey("auth_time");
        Row.S18.isShown(proof);
    }

    @Test
    @DisplayName("S19: a token's audience is its own product, whatever roles the person has elsewhere")
    void s19(Suite suite, Proof proof) throws ParseException {
        assertThat(audience(suite, "verify-web", "verify")).containsExactlyInAnyOrder("verify", "verify-web");
        assertThat(audience(suite, "acme-portal", "acme-portal")).containsExactly("acme-portal");
        Row.S19.isShown(proof);
    }

    @Test
    @DisplayName("S20: an access token lives 120 seconds at most")
    void s20(Suite suite, Proof proof) throws ParseException {
        for (String client : List.of("verify-web", "acme-portal", "crm-mobile")) {
            CodeRequest request = CodeRequest.of(suite, client);
            String product = client.replace("verify-web", "verify").replace("crm-mobile", "crm");
            JWTClaimsSet claims = suite.tokens()
                    .verifyAccessToken(accessToken(request.redeem(request.codeFor("ann"), Map.of())), product);
            Instant issued = claims.getIssueTime().toInstant();
            assertThat(Duration.between(issued, claims.getExpirationTime().toInstant()))
                    .isPositive()
                    .isLessThanOrEqualTo(Duration.ofMinutes(2));
        }
        Row.S20.isShown(proof);
    }

    private static List<String> audience(Suite suite, String client, String product) {
        CodeRequest request = CodeRequest.of(suite, client);
        return suite.tokens()
                .verifyAccessToken(accessToken(request.redeem(request.codeFor("ann"), Map.of())), product)
                .getAudience();
    }

    private static String accessToken(HttpAnswer answer) {
        return answer.expect(200).json().path("access_token").asText();
    }
}
