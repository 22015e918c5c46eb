package dev.suitegate.it.saml;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A product that speaks SAML is tried in the same way, and the page still takes the protocol's refusal back. */
@AgainstTheSuite
@Tag("trial")
class SamlTrialIT {

    private static final Pattern ANSWER = Pattern.compile("name=\"SAMLResponse\" value=\"([^\"]+)\"");

    @Test
    void beginsATrialAndGetsAnAssertion(Suite suite, Proof proof) throws IOException, GeneralSecurityException {
        SamlRealm realm = SamlRealm.withStep(suite);
        try {
            int products = suite.database()
                    .prepare(
                            "update SUITE_PRODUCT set TRIAL_DAYS = 14, TRIAL_PLAN = ?, TRIAL_TO = 'users' where ID = 'hr'"
                                    + " and REALM_ID = (select ID from REALM where NAME = ?)",
                            "standard",
                            realm.name());
            assertThat(products).isEqualTo(1);
            ServiceProvider hr = realm.hr();
            SamlBrowser browser = new SamlBrowser();
            AuthnRequest request = hr.request();
            Landing.Shown page = browser.signIn(hr.signedAddress(request), "eve");
            assertThat(SamlBrowser.reason(page)).isEqualTo("no_subscription");
            Matcher refusal = ANSWER.matcher(page.html());
            assertThat(refusal.find()).isTrue();
            URI yes = HtmlForm.in(page).action();
            SamlAnswer answer = SamlBrowser.answer(hr, browser.post(yes, Map.of("trial", "1")));
            assertThat(answer.granted().answersTo()).isEqualTo(request.id());
            assertThat(answer.granted().attributes()).containsKey("suite.until");
        } finally {
            realm.remove();
        }
        proof.count("started");
    }
}
