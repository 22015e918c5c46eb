package dev.suitegate.it.sso;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.ProductPage;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From one product to the other in a real browser. */
@AgainstTheSuite
@Tag("journeys")
class SingleSignOnIT {
    @Test
    void goesFromTheCrmToVerifyWithoutAPassword(Suite suite, Browser browser, Proof proof) {
        signIntoTheCrm("ann", suite, browser);
        browser.crm(suite).goToOtherProduct();
        ProductPage verify = browser.verify(suite).awaitSignedIn();
        assertThat(verify.fact("Entitled to")).startsWith("verify");
        assertThat(suite.database().suiteSessionsOf("ann")).isEqualTo(1);
        proof.count("ssoWithoutPassword");
    }

    @Test
    void signingOutOfOneProductEndsTheOther(Suite suite, Browser browser, Proof proof) {
        signIntoTheCrm("ann", suite, browser);
        browser.crm(suite).goToOtherProduct();
        browser.verify(suite).awaitSignedIn().signOutEverywhere();
        assertThat(browser.crm(suite).open().isSignedIn()).isFalse();
        assertThat(suite.database().suiteSessionsOf("ann")).isZero();
        browser.crm(suite).signIn();
        browser.loginPage();
        proof.count("signOutsSeenEverywhere");
    }

    @Test
    void refusesTheOtherProductAndKeepsTheFirst(Suite suite, Browser browser, Proof proof) {
        browser.verify(suite).signIn();
        browser.loginPage().signIn("bob");
        browser.verify(suite).awaitSignedIn().goToOtherProduct();
        assertThat(browser.noAccessPage().reason()).isEqualTo("no_seat");
        assertThat(suite.database().tracesOf("bob", "crm-web")).isEqualTo(Traces.NONE);
        assertThat(browser.verify(suite).open().isSignedIn()).isTrue();
        assertThat(suite.database().suiteSessionsOf("bob")).isEqualTo(1);
        proof.count("ssoRefused");
    }

    private static void signIntoTheCrm(String user, Suite suite, Browser browser) {
        browser.crm(suite).signIn();
        browser.loginPage().signIn(user);
        browser.consentPage().allow();
        browser.crm(suite).awaitSignedIn();
    }
}
