package dev.suitegate.it.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.NoAccessPage;
import dev.suitegate.it.support.ProductPage;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person begins a trial on the no-access page and goes on into the product. */
@AgainstTheSuite
@Tag("trial")
class TrialIT {

    /** Whoever has one product tries another: no sign-up, no second sign-in, nothing but one button. */
    @Test
    void whoeverHasOneProductTriesAnotherWithOneButton(Suite suite, Browser browser, Proof proof) {
        try (Newcomer person = Newcomer.of(suite).memberOf("globex")) {
            browser.crm(suite).signIn();
            browser.loginPage().signIn(person.name());
            browser.consentPage().allow();
            browser.crm(suite).awaitSignedIn();

            ProductPage verify = browser.verify(suite);
            verify.open().signIn();
            NoAccessPage page = browser.noAccessPage();
            assertThat(page.status()).isEqualTo(403);
            assertThat(page.reason()).isEqualTo("no_subscription");
            assertThat(page.returnAddress()).hasParameter("error", "access_denied");
            assertThat(browser.page().locator("#suite-trial-title").textContent())
                    .contains("Verify");
            assertThat(browser.page().locator("#suite-trial button").allTextContents())
                    .singleElement()
                    .asString()
                    .contains("Start a 14-day trial");
            screenshots(browser);
            new Outcome(suite, person.key()).assertNothing(person);

            browser.page().locator("#suite-trial button").click();
            verify.awaitSignedIn();
            assertThat(verify.fact("Working for")).contains(person.id());
            new Outcome(suite, person.key()).assertStartedOnceBy(person, 14);
        }
        proof.count("started");
    }

    @Test
    void tokensEndWithTheTrial(Suite suite, Proof proof) throws java.text.ParseException {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (Newcomer person = Newcomer.of(suite)) {
            Attempt attempt = verify.attempt();
            UserAgent agent = new UserAgent();
            Landing page = agent.signIn(attempt, person.name());
            assertThat(page.refusal().reason()).isEqualTo("no_subscription");
            Landing entered = agent.answer(attempt, page, Map.of("trial", "1"));
            TokenAnswer.Issued tokens =
                    verify.redeem(entered.answer().granted()).issued();
            JWTClaimsSet claims = suite.tokens().verifyAccessToken(tokens.accessToken(), "verify");
            assertThat(claims.getStringClaim("tenant_id")).isEqualTo(person.id());
            Instant until = Instant.ofEpochSecond(Long.parseLong(
                    Objects.toString(claims.getJSONObjectClaim("suite").get("until"))));
            assertThat(until).isEqualTo(new Outcome(suite, person.key()).end());
            assertThat(claims.getExpirationTime()).isBefore(Date.from(until));
            assertThat(agent.open(verify.attempt()).answer()).isInstanceOf(Answer.Code.class);
        }
        proof.count("started");
    }

    @Test
    void anAdministratorBeginsItForEverybodyInTheTenant(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (House house = House.of(suite);
                Newcomer admin = Newcomer.of(suite).memberOf(house.alias()).administrator();
                Newcomer member = Newcomer.of(suite).memberOf(house.alias())) {
            Attempt refused = verify.attemptFor(house.alias());
            UserAgent other = new UserAgent();
            Landing page = other.signIn(refused, member.name());
            assertThat(page.page().html())
                    .contains("An administrator of " + house.name() + " can start a 14-day trial.")
                    .doesNotContain("suite-trial-form");
            Attempt begins = verify.attemptFor(house.alias());
            UserAgent agent = new UserAgent();
            Landing offered = agent.signIn(begins, admin.name());
            assertThat(offered.page().html()).contains("Start a 14-day trial for " + house.name());
            agent.answer(begins, offered, Map.of("trial", "1")).answer().granted();

            new Outcome(suite, house.key()).assertStartedOnceBy(admin, 14);
            new Outcome(suite, admin.key()).assertNothing(member);
            other.signIn(verify.attemptFor(house.alias()), member.name())
                    .answer()
                    .granted();
        }
        proof.count("started");
    }

    @Test
    void saysForWhomWhereThereAreSeveral(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (House house = House.of(suite);
                Newcomer admin = Newcomer.of(suite).memberOf(house.alias()).administrator()) {
            Attempt attempt = verify.attempt();
            UserAgent agent = new UserAgent();
            Landing page = agent.signIn(attempt, admin.name());
            assertThat(page.page().html())
                    .contains("Start a 14-day trial for myself", "Start a 14-day trial for " + house.name());
            agent.answer(attempt, page, Map.of("trial", "2")).answer().granted();
            new Outcome(suite, house.key()).assertStartedOnceBy(admin, 14);
            suite.billing().get(admin.key()).expect(404);
        }
        proof.count("started");
    }

    @Test
    void aReloadedPageAsksAnew(Suite suite, Browser browser, Proof proof) {
        try (Newcomer person = Newcomer.of(suite)) {
            ProductPage verify = browser.verify(suite);
            verify.signIn();
            browser.loginPage().signIn(person.name());
            browser.noAccessPage();
            browser.page().reload();
            browser.noAccessPage();
            new Outcome(suite, person.key()).assertNothing(person);
            browser.page().locator("#suite-trial button").click();
            verify.awaitSignedIn();
            browser.page().goBack();
            new Outcome(suite, person.key()).assertStartedOnceBy(person, 14);
        }
        proof.count("started");
    }

    private static void screenshots(Browser browser) {
        for (var scheme : com.microsoft.playwright.options.ColorScheme.values()) {
            browser.page().emulateMedia(new com.microsoft.playwright.Page.EmulateMediaOptions().setColorScheme(scheme));
            browser.page()
                    .screenshot(new com.microsoft.playwright.Page.ScreenshotOptions()
                            .setPath(Path.of("target", "screenshots", "trial-" + scheme + ".png"))
                            .setFullPage(true));
        }
    }
}
