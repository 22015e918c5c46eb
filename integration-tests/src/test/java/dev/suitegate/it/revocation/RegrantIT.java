package dev.suitegate.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** Billing gives back what it took: people come in again, and what was issued before the revocation stays dead. */
@AgainstTheSuite
@Tag("journeys")
class RegrantIT {
    @ParameterizedTest
    @EnumSource(mode = Mode.EXCLUDE, names = "REFRESH")
    void letsInAgain(WayIn way, Suite suite, Proof proof) {
        Person ann = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        revokeAndGiveBack(suite);
        awaitWorker(suite);
        assertThat(way.tryAs(ann)).isEqualTo(WayIn.LET_IN);
        proof.count("waysOpenAfterRegrant");
    }

    @Test
    void keepsTheOldRefreshTokenDead(Suite suite, Proof proof) {
        Person ann = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        Person untried = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        suite.billing().revoke("sub-acme-verify");
        assertThat(WayIn.REFRESH.tryAs(ann)).isEqualTo(WayIn.REFRESH.refusal());
        suite.billing().restore("sub-acme-verify");
        assertThat(WayIn.REFRESH.tryAs(ann)).isEqualTo(WayIn.REFRESH.refusal());
        assertThat(WayIn.REFRESH.tryAs(untried)).isEqualTo(WayIn.REFRESH.refusal());
        assertThat(WayIn.REFRESH.tryAs(Person.signedIn("ann", RelyingParty.verifyWeb(suite))))
                .isEqualTo(WayIn.LET_IN);
        proof.count("oldTokensDeadAfterRegrant");
    }

    @Test
    void keepsTheOldRefreshTokenDeadAfterASignInOnTheSameSession(Suite suite, Proof proof) {
        Person ann = Person.signedIn("ann", RelyingParty.verifyWeb(suite));
        revokeAndGiveBack(suite);
        awaitWorker(suite);
        assertThat(WayIn.SSO.tryAs(ann)).isEqualTo(WayIn.LET_IN);
        assertThat(WayIn.REFRESH.tryAs(ann)).isEqualTo(WayIn.REFRESH.refusal());
        proof.count("oldTokensDeadAfterRegrant");
    }

    @Test
    void keepsTheOldCodeDead(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        Answer.Code code =
                new UserAgent().signIn(verify.attempt(), "ann").answer().granted();
        revokeAndGiveBack(suite);
        assertThat(verify.redeem(code).refused().error()).isEqualTo("invalid_grant");
        proof.count("oldTokensDeadAfterRegrant");
    }

    /** A sign-in that completes in the moment in which the worker ends the session before it has to be tried again. */
    private static void awaitWorker(Suite suite) {
        Eventually.is("the worker is done", () -> suite.database().undone() == 0);
    }

    private static void revokeAndGiveBack(Suite suite) {
        suite.billing().revoke("sub-acme-verify");
        suite.billing().restore("sub-acme-verify");
    }
}
