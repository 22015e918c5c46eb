package dev.suitegate.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.suitegate.samples.Spoiled.Signature;
import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SignInTest {

    private static final String SESSION_COOKIE = "crm-web-session";

    private ProductUnderTest product = startedInBeforeAll();

    @BeforeAll
    void start() throws IOException {
        product = new ProductUnderTest();
    }

    @AfterAll
    void stop() {
        product.close();
    }

    @Test
    void showsWhoIsSignedInAndForWhichTenant() {
        var page = product.signedIn().get("/").body();
        assertThat(page).contains("Acme", TokenMint.TENANT, "pro", "ann@acme.example", "Sign out everywhere");
        assertThat(page).contains("Ann &lt;b&gt;Example&lt;/b&gt;").doesNotContain("<b>Example");
    }

    @Test
    void asksWithStateNonceAndPkceS256() {
        var request = product.browser().startSignIn("?tenant=acme&prompt=none");
        assertThat(request)
                .containsEntry("response_type", "code")
                .containsEntry("client_id", "crm-web")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("suite_tenant", "acme")
                .containsEntry("prompt", "none")
                .containsKeys("state", "nonce", "code_challenge");
        assertThat(product.browser().startSignIn("")).doesNotContainKeys("suite_tenant", "prompt");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiledTokens")
    void refusesTokensThatAreNotForThisSignIn(String what, Spoiled spoiled) {
        var allowed = product.browser();
        assertThat(allowed.signIn(product.provider, Spoiled.not()).statusCode()).isEqualTo(303);
        assertThat(allowed.cookies).containsKey(SESSION_COOKIE);

        var refused = product.browser();
        var response = refused.signIn(product.provider, spoiled);
        assertThat(response.statusCode()).as(what).isEqualTo(400);
        assertThat(response.body()).contains("could not be completed").doesNotContain("Exception");
        assertThat(refused.cookies).doesNotContainKey(SESSION_COOKIE);
        assertThat(refused.get("/").body()).contains("Sign in").doesNotContain(TokenMint.TENANT);
    }

    static Stream<Arguments> spoiledTokens() {
        var longAgo = Date.from(Instant.now().minusSeconds(3_600));
        return Stream.of(
                arguments("ID token: other nonce", Spoiled.idToken(claims -> claims.claim("nonce", "another"))),
                arguments("ID token: no nonce", Spoiled.idToken(claims -> claims.claim("nonce", null))),
                arguments("ID token: other audience", Spoiled.idToken(claims -> claims.audience("verify-web"))),
                arguments("ID token: other issuer", Spoiled.idToken(claims -> claims.issuer("http://localhost:1/x"))),
                arguments("ID token: expired", Spoiled.idToken(claims -> claims.expirationTime(longAgo))),
                arguments("ID token: unsigned", Spoiled.signature(Signature.NONE)),
                arguments("ID token: other key", Spoiled.signature(Signature.OTHER_KEY)),
                arguments(
                        "ID token: other access token's hash", Spoiled.idToken(claims -> claims.claim("at_hash", "x"))),
                arguments("ID token: no tenant", Spoiled.idToken(claims -> claims.claim("tenant_id", null))),
                arguments("access token: other tenant", Spoiled.accessToken(claims -> claims.claim("tenant_id", "b"))),
                arguments("access token: other person", Spoiled.accessToken(claims -> claims.subject("someone"))),
                arguments("access token: other audience", Spoiled.accessToken(claims -> claims.audience("verify"))),
                arguments(
                        "access token: other issuer", Spoiled.accessToken(claims -> claims.issuer("http://a.example"))),
                arguments("access token: other client", Spoiled.accessToken(claims -> claims.claim("client_id", "x"))),
                arguments("access token: expired", Spoiled.accessToken(claims -> claims.expirationTime(longAgo))),
                arguments("access token: not a RFC 9068 token", Spoiled.accessTokenType("JWT")),
                arguments(
                        "access token: not entitled",
                        Spoiled.accessToken(claims -> claims.claim("entitlements", List.of("verify")))),
                arguments(
                        "access token: no entitlements",
                        Spoiled.accessToken(claims -> claims.claim("entitlements", null))));
    }

    @ParameterizedTest
    @CsvSource({"state,another", "state,", "iss,http://localhost:1/realms/suite", "iss,", "code,unknown"})
    void refusesAnswersThatAreNotForThisBrowser(String parameter, String value) {
        assertThat(product.browser().signIn(product.provider, Spoiled.not()).statusCode())
                .isEqualTo(303);

        var browser = product.browser();
        var answer = answerTo(browser);
        if (value == null) {
            answer.remove(parameter);
        } else {
            answer.put(parameter, value);
        }
        assertThat(browser.callback(answer).statusCode()).isEqualTo(400);
        assertThat(browser.cookies).doesNotContainKey(SESSION_COOKIE);
    }

    @Test
    void refusesAnAnswerInAnotherBrowserAndASecondTime() {
        var browser = product.browser();
        var answer = answerTo(browser);
        var stranger = product.browser();
        stranger.startSignIn("");
        assertThat(stranger.callback(answer).statusCode()).isEqualTo(400);
        assertThat(browser.callback(answer).statusCode()).isEqualTo(303);
        assertThat(browser.callback(answer).statusCode()).isEqualTo(400);
    }

    @Test
    void completesSignInsOfTwoTabsInEitherOrder() {
        var browser = product.browser();
        var first = answerTo(browser);
        var second = answerTo(browser);
        assertThat(browser.callback(second).statusCode()).isEqualTo(303);
        assertThat(browser.callback(first).statusCode()).isEqualTo(303);
    }

    @Test
    void opensEachSessionUnderANewIdAndEndsTheOneBefore() {
        var browser = product.browser();
        browser.cookies.put(SESSION_COOKIE, "planted");
        browser.signIn(product.provider, Spoiled.not());
        var first = browser.cookies.getOrDefault(SESSION_COOKIE, "none");
        assertThat(first).hasSize(43).isNotEqualTo("planted");
        browser.signIn(product.provider, Spoiled.not());
        assertThat(browser.cookies.get(SESSION_COOKIE)).hasSize(43).isNotEqualTo(first);
        browser.cookies.put(SESSION_COOKIE, first);
        assertThat(browser.get("/").body()).doesNotContain(TokenMint.TENANT);
    }

    @ParameterizedTest
    @CsvSource({
        "access_denied,product_access_denied,403,The sign-in page told you why",
        "access_denied,tenant_choice_required,403,Which organization?",
        "access_denied,,403,If you pressed Cancel yourself",
        "access_denied,<script>,403,&lt;script&gt;",
        "login_required,,400,You are not signed in",
        "interaction_required,,400,One more step is needed",
        "invalid_scope,,400,“invalid_scope”",
        "temporarily_unavailable,,503,“temporarily_unavailable”"
    })
    void tellsInWordsWhyTheProviderDeclined(String error, String description, int status, String words) {
        var browser = product.browser();
        var answer = answerTo(browser);
        answer.remove("code");
        answer.put("error", error);
        if (description != null) {
            answer.put("error_description", description);
        }
        var response = browser.callback(answer);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.body()).contains(words).doesNotContain("<script>");
    }

    @Test
    void refusesMalformedRequestsToSignIn() {
        var browser = product.browser();
        assertThat(browser.get("/login?tenant=acme").statusCode()).isEqualTo(303);
        for (var query : List.of("tenant=" + "a".repeat(256), "tenant=a%0Ab", "tenant=a&tenant=b", "prompt=nonsense")) {
            assertThat(browser.get("/login?" + query).statusCode()).as(query).isEqualTo(400);
        }
    }

    private Map<String, String> answerTo(Browser browser) {
        var request = browser.startSignIn("");
        return new HashMap<>(Map.of(
                "code", product.provider.code(request, Spoiled.not()),
                "state", request.getOrDefault("state", ""),
                "iss", product.provider.issuer()));
    }

    @SuppressWarnings("NullAway") // Set before any test runs.
    private static ProductUnderTest startedInBeforeAll() {
        return null;
    }
}
