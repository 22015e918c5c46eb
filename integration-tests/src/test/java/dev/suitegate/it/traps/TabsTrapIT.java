package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trap: Keycloak has one client session for all tabs of a browser. */
@AgainstTheSuite
@Tag("traps")
class TabsTrapIT {
    private static final int TABS = 24;
    private static final int MOST = 16;

    @Test
    void ofTwoTenantsKeepTheirOwn(Suite suite, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        UserAgent browser = new UserAgent();
        Bearer acme = Bearer.of(suite, crm, crm.attemptFor("acme"), browser, "mia");
        Bearer globex = Bearer.of(suite, crm, crm.attemptFor("globex"), browser, "mia");
        assertTenant(suite, acme.tokens(), "acme");
        assertTenant(suite, globex.tokens(), "globex");
        assertTenant(suite, crm.refresh(acme.tokens().renewal()).issued(), "acme");
        assertTenant(suite, crm.refresh(globex.tokens().renewal()).issued(), "globex");
        proof.count("trapsHeld");
    }

    @Test
    void ofTwoTenantsRedeemTheirOwnCodes(Suite suite, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        UserAgent browser = new UserAgent();
        Answer.Code acme =
                browser.signIn(crm.attemptFor("acme"), "mia").answer().granted();
        Answer.Code globex = browser.goOn(crm.attemptFor("globex")).answer().granted();
        assertTenant(suite, crm.redeem(acme).issued(), "acme");
        assertTenant(suite, crm.redeem(globex).issued(), "globex");
        proof.count("trapsHeld");
    }

    /** What is remembered of a code is bounded, so that nobody fills a session with codes that are never redeemed. */
    @Test
    void thatAreTooManyLoseTheOldestCodes(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        UserAgent browser = new UserAgent();
        List<Answer.Code> codes = new ArrayList<>();
        codes.add(browser.signIn(verify.attempt(), "ann").answer().granted());
        for (int i = 1; i < TABS; i++) {
            codes.add(browser.goOn(verify.attempt()).answer().granted());
        }
        Collections.reverse(codes);
        verify.redeem(codes.get(0)).issued();
        long good = codes.stream()
                .skip(1)
                .filter(code -> verify.redeem(code) instanceof TokenAnswer.Issued)
                .count();
        assertThat(good).isLessThanOrEqualTo(MOST);
        proof.count("trapsHeld");
    }

    private static void assertTenant(Suite suite, TokenAnswer.Issued tokens, String tenant) {
        assertThat(Bearer.claimsOf(tokens.accessToken()).get("tenant_id"))
                .isEqualTo(suite.administration().tenantId(tenant));
    }
}
