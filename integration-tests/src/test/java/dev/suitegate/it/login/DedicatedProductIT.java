package dev.suitegate.it.login;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.NoAccessPage;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import java.text.ParseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The demo suite's column for acme's own portal, in a real browser. */
@AgainstTheSuite
@Tag("journeys")
class DedicatedProductIT {
    @ParameterizedTest
    @ValueSource(strings = {"ann", "bob", "mia"})
    void letsMembersOfItsOwnerIn(String user, Suite suite, Browser browser, Proof proof) throws ParseException {
        RelyingParty portal = RelyingParty.acmePortal(suite);
        Attempt attempt = portal.attempt();
        browser.open(attempt);
        browser.loginPage().signIn(user);
        String token =
                portal.redeem(browser.answerTo(attempt).granted()).issued().accessToken();
        JWTClaimsSet claims = suite.tokens().verifyAccessToken(token, "acme-portal");
        assertThat(claims.getStringClaim("tenant_id"))
                .isEqualTo(suite.administration().tenantId("acme"));
        proof.count("browserCellsLetIn");
    }

    @ParameterizedTest
    @ValueSource(strings = {"eve", "zoe"})
    void refusesEverybodyElse(String user, Suite suite, Browser browser, Proof proof) {
        Attempt attempt = RelyingParty.acmePortal(suite).attempt();
        browser.open(attempt);
        browser.loginPage().signIn(user);
        NoAccessPage noAccess = browser.noAccessPage();
        assertThat(noAccess.status()).isEqualTo(403);
        assertThat(noAccess.reason()).isEqualTo("not_a_member");
        noAccess.returnToProduct();
        assertThat(browser.answerTo(attempt))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo("access_denied"));
        assertThat(suite.database().tracesOf(user, "acme-portal")).isEqualTo(Traces.NONE);
        proof.count("browserCellsRefused");
    }
}
