package dev.suitegate.it.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Times;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the answer to a revocation to the product's logout token. That it comes is asserted, how soon is measured. */
@AgainstTheSuite
@Tag("events")
class RevokeToLogoutIT {
    private static final String SUBSCRIPTION = "sub-acme-verify";

    @Test
    void everyRevocationReachesTheProduct(Suite suite, Proof proof) {
        int revocations = Integer.getInteger("suitegate.events.revocations", 1_000);
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        String ann = suite.administration().idOf("ann");
        UserAgent agent = new UserAgent();
        agent.signIn(verify.attempt(), "ann").answer().granted();
        Times times = new Times();
        int arrived;
        try (LogoutListener product = LogoutListener.of(suite, "verify-web")) {
            for (int i = 0; i < revocations; i++) {
                verify.redeem(agent.goOn(verify.attempt()).answer().granted()).issued();
                int before = product.arrivals().size();
                suite.billing().revoke(SUBSCRIPTION);
                long answered = System.nanoTime();
                LogoutListener.Arrival arrival = product.arrival(before);
                assertThat(LogoutTokens.isAbout(arrival.token(), ann)).isTrue();
                // A token that overtakes the answer has taken no time.
                times.add(Math.max(0, arrival.nanoTime() - answered));
                suite.billing().restore(SUBSCRIPTION);
            }
            arrived = product.arrivals().size();
        }
        proof.figure("revocations", times.size());
        // At least once is what is promised.
        proof.figure("logoutTokensRepeated", arrived - times.size());
        proof.figure("revokeToLogoutP50Ms", times.percentile(50));
        proof.figure("revokeToLogoutP99Ms", times.percentile(99));
    }
}
