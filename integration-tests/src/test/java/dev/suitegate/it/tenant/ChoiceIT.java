package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Refusal;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Tenants;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.text.ParseException;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Mia works for Acme and for Globex, and both have the CRM. */
@AgainstTheSuite
@Tag("tenants")
class ChoiceIT {
    private final UserAgent mia = new UserAgent();

    @Test
    void offersTheTenantsThatLetInAndNoOther(Suite suite, Proof proof) {
        Landing page = mia.signIn(mobile(suite).attempt(), "mia");
        assertThat(page.form().tenantsToChoose()).containsExactly(acme(suite), globex(suite));
        assertThat(page.page().status()).isEqualTo(200);
        assertThat(suite.database().tracesOf("mia", "crm-mobile")).isEqualTo(Traces.NONE);
        proof.count("choices");
    }

    @Test
    void entersForTheOneThatWasChosenAndAsksNoMore(Suite suite, Proof proof) throws ParseException {
        RelyingParty mobile = mobile(suite);
        assertThat(tenant(suite, chosen(mobile, mobile.attempt(), globex(suite))))
                .isEqualTo(globex(suite));
        assertThat(tenant(
                        suite,
                        mobile.redeem(mia.open(mobile.attempt()).answer().granted())
                                .issued()))
                .isEqualTo(globex(suite));
        assertThat(tenant(
                        suite,
                        mobile.redeem(mia.open(mobile.silentAttempt()).answer().granted())
                                .issued()))
                .isEqualTo(globex(suite));
        proof.count("choices");
    }

    @Test
    void isAskedAgainByAnotherSession(Suite suite) {
        RelyingParty mobile = mobile(suite);
        chosen(mobile, mobile.attempt(), globex(suite));
        UserAgent elsewhere = new UserAgent();
        assertThat(elsewhere.signIn(mobile.attempt(), "mia").form().tenantsToChoose())
                .hasSize(2);
    }

    @Test
    void changesItsMindWithoutAPasswordAndKeepsWhatTheOtherTabHas(Suite suite, Proof proof) throws ParseException {
        RelyingParty mobile = mobile(suite);
        TokenAnswer.Issued ofGlobex = chosen(mobile, mobile.attempt(), globex(suite));

        Attempt again = mobile.attemptWithPrompt("select_account");
        Landing page = mia.open(again);
        assertThat(page.form().asksForPassword()).isFalse();
        TokenAnswer.Issued ofAcme = mobile.redeem(
                        mia.choose(again, page, acme(suite)).answer().granted())
                .issued();

        assertThat(tenant(suite, ofAcme)).isEqualTo(acme(suite));
        assertThat(tenant(suite, mobile.refresh(ofGlobex.renewal()).issued())).isEqualTo(globex(suite));
        assertThat(tenant(suite, mobile.refresh(ofAcme.renewal()).issued())).isEqualTo(acme(suite));
        assertThat(tenant(
                        suite,
                        mobile.redeem(mia.open(mobile.attempt()).answer().granted())
                                .issued()))
                .isEqualTo(acme(suite));
        proof.count("choices");
    }

    @Test
    void keepsTheChoiceWhenThePasswordIsAskedAgain(Suite suite) throws ParseException {
        RelyingParty mobile = mobile(suite);
        chosen(mobile, mobile.attempt(), globex(suite));
        assertThat(tenant(
                        suite,
                        mobile.redeem(mia.signIn(mobile.attemptWithPrompt("login"), "mia")
                                        .answer()
                                        .granted())
                                .issued()))
                .isEqualTo(globex(suite));
    }

    @Test
    void isNotHeldToAChoiceThatGivesNothingAnyMore(Suite suite) throws ParseException {
        RelyingParty mobile = mobile(suite);
        chosen(mobile, mobile.attempt(), globex(suite));
        suite.billing().revoke("sub-globex-crm");
        assertThat(tenant(
                        suite,
                        mobile.redeem(mia.open(mobile.attempt()).answer().granted())
                                .issued()))
                .isEqualTo(acme(suite));
    }

    @Test
    void aDedicatedProductIsItsOwnersWhateverWasChosen(Suite suite) throws ParseException {
        RelyingParty mobile = mobile(suite);
        chosen(mobile, mobile.attempt(), globex(suite));
        RelyingParty portal = RelyingParty.acmePortal(suite);
        TokenAnswer.Issued tokens =
                portal.redeem(mia.open(portal.attempt()).answer().granted()).issued();
        assertThat(suite.tokens()
                        .verifyAccessToken(tokens.accessToken(), "acme-portal")
                        .getStringClaim("tenant_id"))
                .isEqualTo(acme(suite));
    }

    @Test
    void refusesWhatWasNotOffered(Suite suite, Proof proof) {
        RelyingParty mobile = mobile(suite);
        for (String forged : new String[] {
            "personal",
            "initech",
            suite.administration().idOf("zoe"),
            "",
            "../acme",
            "ACME",
            "a".repeat(10_000),
            "acme\u0000"
        }) {
            UserAgent agent = new UserAgent();
            Attempt attempt = mobile.attempt();
            Refusal refusal =
                    agent.choose(attempt, agent.signIn(attempt, "mia"), forged).refusal();
            assertThat(refusal.status()).as(forged).isEqualTo(403);
            assertThat(refusal.reason()).as(forged).isIn("not_a_member", "no_subscription");
            assertThat(suite.database().tracesOf("mia", "crm-mobile")).isEqualTo(Traces.NONE);
            proof.count("choicesRefused");
        }
        Attempt attempt = mobile.attempt();
        mia.choose(attempt, mia.signIn(attempt, "mia"), acme(suite)).answer().granted();
    }

    @Test
    void goesBackToTheProductWhenThePersonChoosesNothing(Suite suite) {
        Attempt attempt = mobile(suite).attempt();
        Landing page = mia.signIn(attempt, "mia");
        assertThat(mia.answerChoice(attempt, page, Map.of("cancel", "true")).answer())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo("access_denied"));
        assertThat(suite.database().tracesOf("mia", "crm-mobile")).isEqualTo(Traces.NONE);
    }

    @Test
    void asksForConsentForEachTenant(Suite suite, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        Attempt first = crm.attempt();
        Landing ofAcme = mia.answerChoice(first, mia.signIn(first, "mia"), Map.of("tenant", acme(suite)));
        assertThat(ofAcme.form().asksForConsent()).isTrue();
        chosen(crm, crm.attemptWithPrompt("select_account"), acme(suite));
        assertThat(mia.open(crm.attempt()).answer().granted()).isNotNull();
        assertThat(mia.open(crm.silentAttempt()).answer().granted()).isNotNull();

        assertThat(mia.open(crm.attemptFor("globex")).form().asksForConsent()).isTrue();
        assertThat(mia.open(crm.silentAttemptFor("globex")).answer())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo("interaction_required"));
        mia.goOn(crm.attemptFor("globex")).answer().granted();
        assertThat(mia.open(crm.silentAttemptFor("globex")).answer().granted()).isNotNull();
        assertThat(mia.open(crm.silentAttemptFor("acme")).answer().granted()).isNotNull();
        proof.count("consentsForATenant");
    }

    private TokenAnswer.Issued chosen(RelyingParty product, Attempt attempt, String tenant) {
        return product.redeem(mia.choose(attempt, mia.signIn(attempt, "mia"), tenant)
                        .answer()
                        .granted())
                .issued();
    }

    private static RelyingParty mobile(Suite suite) {
        return RelyingParty.crmMobile(suite, URI.create("http://127.0.0.1:4711/callback"));
    }

    private static String tenant(Suite suite, TokenAnswer.Issued tokens) throws ParseException {
        return suite.tokens().verifyAccessToken(tokens.accessToken(), "crm").getStringClaim("tenant_id");
    }

    private static String acme(Suite suite) {
        return Tenants.idOf(suite, "acme", "mia");
    }

    private static String globex(Suite suite) {
        return Tenants.idOf(suite, "globex", "mia");
    }
}
