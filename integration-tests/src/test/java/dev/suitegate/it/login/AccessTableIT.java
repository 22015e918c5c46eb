package dev.suitegate.it.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.NoAccessPage;
import dev.suitegate.it.support.ProductPage;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Tenants;
import dev.suitegate.it.support.Traces;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The demo suite's table for both products that have a program: a person walks it in a real browser. */
@AgainstTheSuite
@Tag("journeys")
class AccessTableIT {
    @ParameterizedTest(name = "{0} into {1} for {2}")
    @CsvSource(textBlock = """
            ann, crm, acme
            eve, crm, globex
            ann, verify, acme
            bob, verify, acme
            mia, verify, acme
            zoe, verify, personal
            """)
    void letsIn(String user, String product, String tenant, Suite suite, Browser browser, Proof proof) {
        ProductPage page = productPage(product, suite, browser);
        page.signIn();
        browser.loginPage().signIn(user);
        allowIfAsked(product, browser);
        assertIn(page, product, Tenants.idOf(suite, tenant, user));
        proof.count("browserCellsLetIn");
    }

    @ParameterizedTest(name = "mia into crm with the hint {0}")
    @CsvSource({"acme", "globex"})
    void letsInForTheHintedTenant(String tenant, Suite suite, Browser browser, Proof proof) {
        ProductPage page = browser.crm(suite);
        page.signInFor(tenant);
        browser.loginPage().signIn("mia");
        browser.consentPage().allow();
        assertIn(page, "crm", Tenants.idOf(suite, tenant, "mia"));
        proof.count("browserCellsLetIn");
    }

    @ParameterizedTest(name = "mia into crm, choosing {1}")
    @CsvSource({"acme, Acme", "globex, Globex"})
    void letsInForTheChosenTenant(String tenant, String name, Suite suite, Browser browser, Proof proof) {
        ProductPage page = browser.crm(suite);
        page.signIn();
        browser.loginPage().signIn("mia");
        browser.choicePage().choose(name);
        assertThat(browser.consentPage().tenant()).contains(name);
        browser.consentPage().allow();
        assertIn(page, "crm", Tenants.idOf(suite, tenant, "mia"));
        proof.count("browserCellsLetIn");
    }

    @ParameterizedTest(name = "{0} not into {1}: {2}")
    @CsvSource(textBlock = """
            bob, crm, no_seat, You don’t have access to CRM
            zoe, crm, no_subscription, You don’t have access to CRM
            eve, verify, no_subscription, You don’t have access to Verify
            """)
    void refuses(String user, String product, String reason, String words, Suite suite, Browser browser, Proof proof) {
        ProductPage page = productPage(product, suite, browser);
        page.signIn();
        browser.loginPage().signIn(user);
        NoAccessPage noAccess = browser.noAccessPage();
        assertThat(noAccess.status()).isEqualTo(403);
        assertThat(noAccess.reason()).isEqualTo(reason);
        assertThat(noAccess.returnAddress()).hasParameter("error", "access_denied");
        assertThat(suite.database().tracesOf(user, product + "-web")).isEqualTo(Traces.NONE);
        noAccess.returnToProduct();
        assertThat(page.headline()).isEqualTo(words);
        assertThat(page.open().isSignedIn()).isFalse();
        proof.count("browserCellsRefused");
    }

    private static void assertIn(ProductPage page, String product, String tenantId) {
        page.awaitSignedIn();
        assertThat(page.fact("Working for")).contains(tenantId);
        assertThat(page.fact("Entitled to")).startsWith(product);
    }

    private static void allowIfAsked(String product, Browser browser) {
        if (product.equals("crm")) {
            browser.consentPage().allow();
        }
    }

    private static ProductPage productPage(String product, Suite suite, Browser browser) {
        return product.equals("crm") ? browser.crm(suite) : browser.verify(suite);
    }
}
