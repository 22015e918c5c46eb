package dev.suitegate.it.consent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.ConsentPage;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Consent to the CRM in a real browser. */
@AgainstTheSuite
@Tag("journeys")
class ConsentIT {
    @Test
    void namesWhoAsksAndLetsInWhenAllowed(Suite suite, Browser browser, Proof proof) {
        browser.crm(suite).signIn();
        browser.loginPage().signIn("ann");
        ConsentPage consent = browser.consentPage();
        assertThat(consent.text()).contains("CRM");
        assertThat(consent.account()).contains("ann@acme.example");
        assertThat(consent.tenant()).isEqualTo("Acme");
        consent.allow();
        browser.crm(suite).awaitSignedIn();
        assertThat(suite.database().tracesOf("ann", "crm-web").consents()).isEqualTo(1);
        proof.count("consentsAllowed");
    }

    @Test
    void deniedGivesAccessDeniedAndNothingIsKept(Suite suite, Browser browser, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        Attempt attempt = crm.attempt();
        browser.open(attempt);
        browser.loginPage().signIn("ann");
        browser.consentPage().cancel();
        assertThat(browser.answerTo(attempt))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo("access_denied"));
        assertThat(suite.database().tracesOf("ann", "crm-web").consents()).isZero();
        proof.count("consentsDenied");
    }

    @Test
    void deniedIsToldByTheProduct(Suite suite, Browser browser) {
        browser.crm(suite).signIn();
        browser.loginPage().signIn("ann");
        browser.consentPage().cancel();
        assertThat(browser.crm(suite).headline()).isEqualTo("You don’t have access to CRM");
    }

    // A member of several organizations broke this page in Keycloak (keycloak#52761).
    @ParameterizedTest
    @CsvSource({"acme, Acme", "globex, Globex"})
    void namesTheTenantThatWasChosen(String alias, String name, Suite suite, Browser browser, Proof proof) {
        browser.crm(suite).signInFor(alias);
        browser.loginPage().signIn("mia");
        assertThat(browser.consentPage().tenant()).isEqualTo(name);
        browser.consentPage().allow();
        browser.crm(suite).awaitSignedIn();
        proof.count("consentsAllowed");
    }
}
