package dev.suitegate.it.mobile;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.text.ParseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The CRM's app: a public client with a loopback redirect (RFC 8252 section 7.3). */
@AgainstTheSuite
@Tag("journeys")
class MobileIT {
    @Test
    void signsInThroughTheBrowserRenewsAndSignsOut(Suite suite, Browser browser, Proof proof) throws ParseException {
        try (LoopbackCallback callback = LoopbackCallback.listen()) {
            RelyingParty app = RelyingParty.crmMobile(suite, callback.address());
            Attempt attempt = app.attempt();
            browser.open(attempt.url());
            browser.loginPage().signIn("ann");
            TokenAnswer.Issued tokens =
                    app.redeem(attempt.answer(callback.received()).granted()).issued();
            JWTClaimsSet access = suite.tokens().verifyAccessToken(tokens.accessToken(), "crm");
            assertThat(access.getStringClaim("client_id")).isEqualTo("crm-mobile");
            suite.tokens().verifyIdToken(tokens.idToken().orElseThrow(), "crm-mobile", attempt.nonce());

            TokenAnswer.Issued renewed = app.refresh(tokens.renewal()).issued();
            assertThat(suite.database().suiteSessionsOf("ann")).isEqualTo(1);
            assertThat(app.signOut(renewed.renewal()).status()).isEqualTo(204);
            assertThat(suite.database().suiteSessionsOf("ann")).isZero();
            assertThat(app.refresh(renewed.renewal()).refused().error()).isEqualTo("invalid_grant");
        }
        proof.count("mobileJourneys");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://127.0.0.1:1/callback", "http://127.0.0.1:65535/callback", "http://[::1]:4711/callback"})
    void mayListenOnAnyLoopbackPort(URI redirectUri, Suite suite, Proof proof) {
        RelyingParty app = RelyingParty.crmMobile(suite, redirectUri);
        app.redeem(new UserAgent().signIn(app.attempt(), "ann").answer().granted())
                .issued();
        proof.count("loopbackPortsAccepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:4711/callback",
                "http://127.0.0.1:4711/elsewhere",
                "http://127.0.0.2:4711/callback",
                "https://127.0.0.1:4711/callback",
                "http://127.0.0.1.example.test:4711/callback"
            })
    void mayListenNowhereElse(URI redirectUri, Suite suite, Proof proof) {
        RelyingParty app = RelyingParty.crmMobile(suite, redirectUri);
        assertThat(new UserAgent().open(app.attempt()).page().status()).isEqualTo(400);
        proof.count("redirectsRefused");
    }

    @Test
    void isRefusedWithoutASeatLikeTheWebClient(Suite suite, Proof proof) {
        RelyingParty app = RelyingParty.crmMobile(suite, URI.create("http://127.0.0.1:4711/callback"));
        assertThat(new UserAgent().signIn(app.attempt(), "bob").refusal().reason())
                .isEqualTo("no_seat");
        proof.count("mobileRefusals");
    }
}
