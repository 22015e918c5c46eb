package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.oauth2.sdk.Scope;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traps of refusals: Keycloak commits what a refused request had written, an offline session for example. */
@AgainstTheSuite
@Tag("traps")
class ResidueTrapIT {
    private static final Scope OFFLINE = new Scope("openid", "offline_access");

    @Test
    void aRefusedCodeLeavesNoOfflineSession(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (ClientSettings client = new ClientSettings(suite, "verify-web").offlineFor("ann", "zoe")) {
            assertThat(client.uuid()).isNotEmpty();
            OfflineSignIn ann = OfflineSignIn.begun(suite, verify, OFFLINE, "ann");
            OfflineSignIn zoe = OfflineSignIn.begun(suite, verify, OFFLINE, "zoe");
            suite.billing().revoke("sub-acme-verify");
            assertThat(ann.redeem().status()).isEqualTo(400);
            assertThat(suite.database().tracesOf("ann", "verify-web").offlineSessions())
                    .isZero();
            assertThat(zoe.redeem().status()).isEqualTo(200);
            assertThat(suite.database().tracesOf("zoe", "verify-web").offlineSessions())
                    .isEqualTo(1);
        }
        proof.count("trapsHeld");
    }

    /** Also where an administrator has switched the password grant on, for a product that Ann may enter. */
    @ParameterizedTest
    @ValueSource(strings = {"openid", "openid offline_access"})
    void aRefusedPasswordLeavesNothing(String scope, Suite suite, Proof proof) {
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .withoutPolicies()
                .set("directAccessGrantsEnabled", true)
                .offlineFor("ann")) {
            assertThat(client.uuid()).isNotEmpty();
            WireAnswer answer = new Wire()
                    .post(
                            URI.create(suite.issuer() + "/protocol/openid-connect/token"),
                            Parameters.of(
                                    "grant_type",
                                    "password",
                                    "username",
                                    "ann",
                                    "password",
                                    DemoUsers.PASSWORD,
                                    "scope",
                                    scope),
                            "verify-web",
                            suite.secrets().of("verify-web"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(suite.database().tracesOf("ann", "verify-web")).isEqualTo(Traces.NONE);
            assertThat(suite.database().suiteSessionsOf("ann")).isZero();
        }
        proof.count("trapsHeld");
    }
}
