package dev.suitegate.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.nimbusds.jwt.JWTClaimsSet;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

final class SignOutTest {

    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final ProductUnderTest product = new ProductUnderTest();

    SignOutTest() throws IOException {}

    @AfterEach
    void stop() {
        product.close();
    }

    @Test
    void signsOutEverywhereFromItsOwnFormOnly() {
        var browser = product.signedIn();
        var csrf = csrf(browser);
        assertThat(browser.post("/logout", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.post("/logout", Map.of("csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/logout").statusCode()).isEqualTo(405);
        assertThat(browser.get("/").body()).contains(TokenMint.TENANT);

        var response = browser.post("/logout", Map.of("csrf", csrf));
        var request = Browser.parameters(Browser.location(response));
        assertThat(request).containsEntry("client_id", "crm-web").containsKeys("id_token_hint", "state");
        assertThat(request.get("post_logout_redirect_uri"))
                .startsWith("http://localhost:")
                .endsWith("/signed-out");
        assertThat(browser.get("/").body()).doesNotContain(TokenMint.TENANT);
        assertThat(browser.get("/signed-out?state=other").body()).contains("You are not signed in");
        assertThat(browser.get("/signed-out?state=" + request.get("state")).body())
                .contains("You are signed out");
    }

    @Test
    void signsOutHereEvenWhenTheProviderIsDown() throws IOException {
        try (var alone = new ProductUnderTest()) {
            var browser = alone.signedIn();
            var csrf = csrf(browser);
            alone.provider.close();
            browser.post("/logout", Map.of("csrf", csrf));
            assertThat(browser.get("/").body()).doesNotContain(TokenMint.TENANT);
        }
    }

    @Test
    void letsSomebodyWhoIsRefusedUseAnotherAccount() {
        var request = Browser.parameters(Browser.location(product.browser().get("/switch-account")));
        assertThat(request).containsEntry("client_id", "crm-web").doesNotContainKey("id_token_hint");
    }

    @Test
    void endsTheSessionThatALogoutTokenNamesAndTakesItOnce() {
        var browser = product.signedIn();
        var token = product.provider.mint().logoutToken(UnaryOperator.identity());
        assertThat(sendLogout(token).statusCode()).isEqualTo(200);
        assertThat(browser.get("/").body()).doesNotContain(TokenMint.TENANT);

        var again = product.signedIn();
        var replayed = sendLogout(token);
        assertThat(replayed.statusCode()).isEqualTo(400);
        assertThat(replayed.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(again.get("/").body()).contains(TokenMint.TENANT);
    }

    @Test
    void endsEverySessionOfAPersonWhenALogoutTokenNamesNoSession() {
        var browser = product.signedIn();
        var other = product.signedIn();
        assertThat(sendLogout(product.provider
                                .mint()
                                .logoutToken(claims -> claims.subject("someone").claim("sid", null)))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/").body()).contains(TokenMint.TENANT);

        var token = product.provider.mint().logoutToken(claims -> claims.claim("sid", null));
        assertThat(sendLogout(token).statusCode()).isEqualTo(200);
        assertThat(browser.get("/").body()).doesNotContain(TokenMint.TENANT);
        assertThat(other.get("/").body()).doesNotContain(TokenMint.TENANT);
    }

    @Test
    void leavesOtherSessionsOfThePersonAlone() {
        var browser = product.signedIn();
        var elsewhere = product.provider.mint().logoutToken(claims -> claims.claim("sid", "suite-session-2"));
        assertThat(sendLogout(elsewhere).statusCode()).isEqualTo(200);
        assertThat(browser.get("/").body()).contains(TokenMint.TENANT);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("spoiledLogoutTokens")
    void refusesLogoutTokensThatAreNotValid(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        var browser = product.signedIn();
        var response = sendLogout(product.provider.mint().logoutToken(change));
        assertThat(response.statusCode()).as(what).isEqualTo(400);
        assertThat(browser.get("/").body()).contains(TokenMint.TENANT);

        assertThat(sendLogout(product.provider.mint().logoutToken(UnaryOperator.identity()))
                        .statusCode())
                .isEqualTo(200);
        assertThat(browser.get("/").body()).doesNotContain(TokenMint.TENANT);
    }

    static Stream<Arguments> spoiledLogoutTokens() {
        return Stream.of(
                spoiled("other audience", claims -> claims.audience("verify-web")),
                spoiled("other issuer", claims -> claims.issuer("http://localhost:1/realms/suite")),
                spoiled("with a nonce", claims -> claims.claim("nonce", "n")),
                spoiled("without the event", claims -> claims.claim("events", null)),
                spoiled("without an id", claims -> claims.jwtID(null)),
                spoiled("for nobody", claims -> claims.subject(null).claim("sid", null)),
                spoiled(
                        "too old",
                        claims -> claims.issueTime(Date.from(Instant.now().minusSeconds(600)))),
                spoiled(
                        "expired",
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(600)))));
    }

    @Test
    void refusesWhatIsNoSignedLogoutToken() {
        var browser = product.signedIn();
        var mint = product.provider.mint();
        assertThat(sendLogout(mint.unsigned(mint.logoutToken(UnaryOperator.identity())))
                        .statusCode())
                .isEqualTo(400);
        assertThat(sendLogout(mint.idToken(null, Spoiled.not())).statusCode()).isEqualTo(400);
        assertThat(sendLogout("nonsense").statusCode()).isEqualTo(400);
        assertThat(sendLogout("").statusCode()).isEqualTo(400);
        assertThat(sendLogout("a".repeat(20_000)).statusCode()).isEqualTo(413);
        assertThat(browser.get("/").body()).contains(TokenMint.TENANT);
    }

    private HttpResponse<String> sendLogout(String token) {
        return product.browser().post("/backchannel-logout", Map.of("logout_token", token));
    }

    private static String csrf(Browser browser) {
        var matcher = CSRF.matcher(browser.get("/").body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Arguments spoiled(String what, UnaryOperator<JWTClaimsSet.Builder> change) {
        return arguments(what, change);
    }
}
