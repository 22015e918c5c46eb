package dev.suitegate.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import java.text.ParseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever loses a product loses its sessions at once, without any request of theirs, and the product is told. */
@AgainstTheSuite
@Tag("revocation")
class EndOfSessionsIT {
    @ParameterizedTest
    @EnumSource
    void tellsTheProduct(Loss loss, Suite suite, Proof proof) throws ParseException {
        RelyingParty lost = loss.product(suite);
        Person zoe = Person.signedIn("zoe", RelyingParty.verifyWeb(suite));
        Person ann = Person.signedIn("ann", lost);
        try (LogoutListener product = LogoutListener.of(suite, lost.clientId())) {
            loss.cause(suite);
            try {
                JWTClaimsSet claims = LogoutTokens.verify(
                        suite, product.tokenAbout(suite.administration().idOf("ann")), lost.clientId());
                assertThat(claims.getStringClaim("sid")).isEqualTo(sid(ann));
                Eventually.is(
                        "nothing of the product left",
                        () -> suite.database().tracesOf("ann", lost.clientId()).equals(Traces.NONE));
                assertThat(suite.database().suiteSessionsOf("ann")).isEqualTo(1);
            } finally {
                loss.undo(suite);
            }
            if (loss != Loss.CLIENT_DISABLED) {
                assertThat(WayIn.REFRESH.tryAs(zoe)).isEqualTo(WayIn.LET_IN);
                assertThat(product.tokens()).hasSize(1);
            }
            assertThat(WayIn.REFRESH.tryAs(ann)).isEqualTo(WayIn.REFRESH.refusal());
        }
        proof.count("waysToLoseAProductTold");
        proof.count("twinsLetIn");
    }

    @Test
    void leavesTheOtherProductsOfTheSuiteSession(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        RelyingParty portal = RelyingParty.acmePortal(suite);
        UserAgent agent = new UserAgent();
        agent.signIn(verify.attempt(), "ann").answer().granted();
        TokenAnswer.Issued kept =
                portal.redeem(agent.goOn(portal.attempt()).answer().granted()).issued();
        try (LogoutListener lost = LogoutListener.of(suite, "verify-web");
                LogoutListener other = LogoutListener.of(suite, "acme-portal")) {
            suite.billing().revoke("sub-acme-verify");
            lost.token();
            Eventually.is("all done", () -> suite.database().undone() == 0);
            assertThat(other.tokens()).isEmpty();
        }
        portal.refresh(kept.renewal()).issued();
        portal.redeem(agent.goOn(portal.attempt()).answer().granted()).issued();
        proof.count("twinsLetIn");
    }

    @Test
    void asksForConsentAgainAfterwards(Suite suite, Proof proof) {
        Person.signedIn("ann", RelyingParty.crmWeb(suite));
        assertThat(suite.database().tracesOf("ann", "crm-web").consents()).isEqualTo(1);
        suite.billing().takeSeat("sub-acme-crm", "ann").expect(200, 204);
        Eventually.is(
                "the consent is gone",
                () -> suite.database().tracesOf("ann", "crm-web").equals(Traces.NONE));
        proof.count("consentsTakenBack");
    }

    @Test
    void keepsTheOtherTenantOfTheSameClientSession(Suite suite, Proof proof) {
        RelyingParty crm = RelyingParty.crmWeb(suite);
        UserAgent agent = new UserAgent();
        TokenAnswer.Issued acme = crm.redeem(
                        agent.signIn(crm.attemptFor("acme"), "mia").answer().granted())
                .issued();
        TokenAnswer.Issued globex = crm.redeem(
                        agent.goOn(crm.attemptFor("globex")).answer().granted())
                .issued();
        try (LogoutListener product = LogoutListener.of(suite, "crm-web")) {
            suite.billing().revoke("sub-acme-crm");
            Eventually.is("all done", () -> suite.database().undone() == 0);
            assertThat(product.tokens()).isEmpty();
            assertThat(crm.refresh(acme.renewal()).refused().error()).isEqualTo("invalid_grant");
            String renewal = crm.refresh(globex.renewal()).issued().renewal();
            assertThat(suite.database().tracesOf("mia", "crm-web")).isEqualTo(new Traces(1, 0, 1));
            suite.billing().revoke("sub-globex-crm");
            product.token();
            Eventually.is(
                    "nothing left",
                    () -> suite.database().tracesOf("mia", "crm-web").equals(Traces.NONE));
            assertThat(crm.refresh(renewal).refused().error()).isEqualTo("invalid_grant");
        }
        proof.count("otherTenantsKept");
    }

    @Test
    void leavesASessionBegunAfterARegrant(Suite suite, Proof proof) {
        Person before = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        suite.billing().revoke("sub-acme-verify");
        suite.billing().restore("sub-acme-verify");
        Person after = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        Eventually.is("all done", () -> suite.database().undone() == 0);
        assertThat(WayIn.REFRESH.tryAs(after)).isEqualTo(WayIn.LET_IN);
        assertThat(WayIn.REFRESH.tryAs(before)).isEqualTo(WayIn.REFRESH.refusal());
        assertThat(suite.database().tracesOf("ann", "verify-web").clientSessions())
                .isEqualTo(1);
        proof.count("newSessionsKept");
    }

    private static String sid(Person person) throws ParseException {
        return JWTParser.parse(person.tokens().accessToken()).getJWTClaimsSet().getStringClaim("sid");
    }
}
