package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.WireAnswer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Traps of introspection and userinfo: what Keycloak goes on confirming although the permission is gone. */
@AgainstTheSuite
@Tag("traps")
class ConfirmationTrapIT {
    private static final String INACTIVE = "{\"active\":false}";

    /** Keycloak has a provider of its own for each, and the caller chooses. */
    @ParameterizedTest
    @ValueSource(strings = {"access_token", "refresh_token", "requesting_party_token"})
    void noHintOpensWhatIsRevoked(String hint, Suite suite, Proof proof) {
        Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
        Bearer zoe = Bearer.of(suite, RelyingParty.verifyWeb(suite), "zoe");
        boolean before = isActive(ann.introspect(ann.tokens().accessToken(), hint));
        suite.billing().revoke("sub-acme-verify");
        assertThat(ann.introspect(ann.tokens().accessToken(), hint).body()).isEqualTo(INACTIVE);
        assertThat(ann.introspect(ann.tokens().renewal(), hint).body()).isEqualTo(INACTIVE);
        assertThat(isActive(zoe.introspect(zoe.tokens().accessToken(), hint))).isEqualTo(before);
        assertThat(isActive(zoe.introspect(zoe.tokens().accessToken(), "access_token")))
                .isTrue();
        proof.count("trapsHeld");
    }

    /** CVE-2026-18208: with the claim allowed, Keycloak adds the token itself to an inactive answer. */
    @Test
    void anInactiveAnswerCarriesNoToken(Suite suite, Proof proof) {
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .attribute("client.introspection.response.allow.jwt.claim.enabled", "true")) {
            assertThat(client.uuid()).isNotEmpty();
            Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
            assertThat(introspectAsJwt(ann).body()).contains("\"jwt\"");
            suite.billing().revoke("sub-acme-verify");
            assertThat(introspectAsJwt(ann).body()).doesNotContain("jwt", "ann");
        }
        proof.count("trapsHeld");
    }

    @Test
    void userinfoRefusesTheToken(Suite suite, Proof proof) {
        Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
        Bearer zoe = Bearer.of(suite, RelyingParty.verifyWeb(suite), "zoe");
        assertThat(ann.userInfo().status()).isEqualTo(200);
        suite.billing().revoke("sub-acme-verify");
        WireAnswer answer = ann.userInfo();
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.challenge()).contains("error=\"invalid_token\"");
        assertThat(zoe.userInfo().status()).isEqualTo(200);
        proof.count("trapsHeld");
    }

    /** Exchanged tokens live in no client session: ending sessions does not reach them. */
    @Test
    void anExchangedTokenDiesToo(Suite suite, Proof proof) {
        try (ClientSettings client =
                new ClientSettings(suite, "verify-web").attribute("standard.token.exchange.enabled", "true")) {
            assertThat(client.uuid()).isNotEmpty();
            Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
            String exchanged = ann.exchange().text("access_token");
            assertThat(isActive(ann.introspect(exchanged, "access_token"))).isTrue();
            suite.billing().revoke("sub-acme-verify");
            assertThat(ann.introspect(exchanged, "access_token").body()).isEqualTo(INACTIVE);
            assertThat(ann.exchange().status()).isEqualTo(400);
            suite.billing().restore("sub-acme-verify");
            assertThat(ann.introspect(exchanged, "access_token").body()).isEqualTo(INACTIVE);
        }
        proof.count("trapsHeld");
    }

    private static WireAnswer introspectAsJwt(Bearer ann) {
        return ann.postAccepting(
                "application/jwt",
                "token/introspect",
                Parameters.of("token", ann.tokens().accessToken()));
    }

    private static boolean isActive(WireAnswer answer) {
        return answer.json().path("active").asBoolean();
    }
}
