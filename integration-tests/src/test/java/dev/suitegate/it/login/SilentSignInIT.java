package dev.suitegate.it.login;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code prompt=none} answers the relying party at once and shows nothing (OIDC Core section 3.1.2.1). */
@AgainstTheSuite
@Tag("journeys")
class SilentSignInIT {
    private final UserAgent agent = new UserAgent();

    @Test
    void letsInWhoMayEnter(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        agent.signIn(verify.attempt(), "bob").answer().granted();
        verify.redeem(agent.open(verify.silentAttempt()).answer().granted()).issued();
        proof.count("silentSignInsLetIn");
    }

    @Test
    void refusesAtOnceWhoMayNot(Suite suite, Proof proof) {
        agent.signIn(RelyingParty.verifyWeb(suite).attempt(), "bob").answer().granted();
        assertRefused(RelyingParty.crmWeb(suite).silentAttempt(), "access_denied");
        assertThat(suite.database().tracesOf("bob", "crm-web")).isEqualTo(Traces.NONE);
        proof.count("silentSignInsRefused");
    }

    @Test
    void asksForInteractionWhenSeveralTenantsArePossible(Suite suite, Proof proof) {
        agent.signIn(RelyingParty.verifyWeb(suite).attempt(), "mia").answer().granted();
        RelyingParty mobile = RelyingParty.crmMobile(suite, URI.create("http://127.0.0.1:4711/callback"));
        assertRefused(mobile.silentAttempt(), "interaction_required");
        mobile.redeem(agent.open(mobile.silentAttemptFor("globex")).answer().granted())
                .issued();
        proof.count("silentSignInsRefused");
    }

    @Test
    void saysThatNobodyIsSignedIn(Suite suite) {
        assertRefused(RelyingParty.verifyWeb(suite).silentAttempt(), "login_required");
    }

    private void assertRefused(Attempt attempt, String error) {
        assertThat(agent.open(attempt).answer())
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused -> assertThat(refused.error()).isEqualTo(error));
    }
}
