package dev.suitegate.it.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Refusal;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Tenants;
import dev.suitegate.it.support.UserAgent;
import java.text.ParseException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A hint chooses among what a person has and is refused, not dropped, when it names anything else. */
@AgainstTheSuite
@Tag("journeys")
class TenantHintIT {
    private final UserAgent agent = new UserAgent();

    @ParameterizedTest
    @CsvSource({"ann, acme", "zoe, personal"})
    void isAcceptedWhenItNamesWhatThePersonHas(String user, String tenant, Suite suite, Proof proof)
            throws ParseException {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        Answer.Code code =
                agent.signIn(verify.attemptFor(tenant), user).answer().granted();
        String token = verify.redeem(code).issued().accessToken();
        assertThat(suite.tokens().verifyAccessToken(token, "verify").getStringClaim("tenant_id"))
                .isEqualTo(Tenants.idOf(suite, tenant, user));
        proof.count("hintsAccepted");
    }

    @ParameterizedTest
    @CsvSource({"ann, globex", "ann, personal", "zoe, acme", "ann, no-such-tenant"})
    void isRefusedForASharedProduct(String user, String tenant, Suite suite, Proof proof) {
        assertRefused(RelyingParty.verifyWeb(suite).attemptFor(tenant), user);
        proof.count("hintsRefused");
    }

    @ParameterizedTest
    @CsvSource({"mia, globex", "ann, personal"})
    void isRefusedForADedicatedProduct(String user, String tenant, Suite suite, Proof proof) {
        RelyingParty portal = RelyingParty.acmePortal(suite);
        assertRefused(portal.attemptFor(tenant), user);
        portal.redeem(agent.signIn(portal.attemptFor("acme"), user).answer().granted())
                .issued();
        proof.count("hintsRefused");
    }

    private void assertRefused(Attempt attempt, String user) {
        Refusal refusal = agent.signIn(attempt, user).refusal();
        assertThat(refusal.status()).isEqualTo(403);
        assertThat(attempt.answer(refusal.returnAddress()))
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo("access_denied"));
    }
}
