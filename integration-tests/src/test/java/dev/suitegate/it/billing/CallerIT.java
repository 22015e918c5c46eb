package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody but billing writes subscriptions; whoever else tries changes nothing. */
@AgainstTheSuite
@Tag("journeys")
class CallerIT {
    private static final String PATH = "/subscriptions/sub-acme-verify";
    private static final String REALM = "elsewhere";

    @Test
    void withoutATokenIsRefused(Suite suite, Proof proof) {
        assertRefusedUnchanged(suite, suite.billing().anonymous(PATH), 401);
        proof.count("callersRefused");
    }

    @Test
    void withATokenThatIsNoneIsRefused(Suite suite, Proof proof) {
        assertRefusedUnchanged(suite, suite.billing().anonymous(PATH).bearer("nonsense"), 401);
        proof.count("callersRefused");
    }

    @Test
    void withoutTheRoleIsRefused(Suite suite, Proof proof) {
        String machine =
                RelyingParty.verifyApi(suite).clientCredentials().issued().accessToken();
        assertRefusedUnchanged(suite, suite.billing().anonymous(PATH).bearer(machine), 403);
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        String person = verify.redeem(
                        new UserAgent().signIn(verify.attempt(), "ann").answer().granted())
                .issued()
                .accessToken();
        assertRefusedUnchanged(suite, suite.billing().anonymous(PATH).bearer(person), 403);
        proof.count("callersRefused");
    }

    @Test
    void ofAnotherRealmIsRefused(Suite suite, Proof proof) {
        try {
            String stranger = suite.administration().accessTokenOfAnotherRealm(REALM);
            assertRefusedUnchanged(suite, suite.billing().anonymous(PATH).bearer(stranger), 403);
        } finally {
            suite.administration().removeRealm(REALM);
        }
        proof.count("callersRefused");
    }

    @Test
    void whoIsBillingMay(Suite suite) {
        assertThat(suite.billing().call(PATH).delete().status()).isIn(200, 204);
    }

    private static void assertRefusedUnchanged(Suite suite, HttpCall call, int status) {
        Map<String, List<String>> before = suite.database().suiteTables();
        HttpAnswer answer = call.delete();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).isNotBlank();
        assertThat(suite.database().suiteTables()).isEqualTo(before);
    }
}
