package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Groups 54 and 56: what was good until its time was over. A token of two seconds tells when that is, by the server's own clock. */
@AgainstTheSuite
@Tag("badinput")
class ExpiredIT {
    private static final String TYPE = "urn:ietf:params:oauth:token-type:access_token";
    private static final String SHORT = "2";
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int MOST = 300;

    private final Wire wire = new Wire();

    @Test
    void aCodeAfterItsLifetimeIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        int lifetime = suite.administration()
                .realm("")
                .get()
                .expect(200)
                .json()
                .path("accessCodeLifespan")
                .asInt();
        assertThat(lifetime).isBetween(1, 60);
        try (ClientSettings client =
                new ClientSettings(suite, "verify-web").attribute("access.token.lifespan", SHORT)) {
            assertThat(client.uuid()).isNotEmpty();
            liveFor(suite, 1);
            Answer.Code late = doors.codeOf("ann");
            awaitEnd(doors, tokenOf(doors, "zoe"));
            WireAnswer answer = send(doors, doors.redeem(late));
            doors.checkSafe(answer);
            Outcome.json("invalid_grant").check(doors.redeem(late), answer);
            assertThat(suite.database().tracesOf("ann", "verify-web").clientSessions())
                    .isLessThanOrEqualTo(1);
        } finally {
            liveFor(suite, lifetime);
        }
        assertThat(tokenOf(doors, "ann")).isNotEmpty();
        proof.count("badInputsRefused");
    }

    @Test
    void theExchangeOfAnExpiredTokenIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        try (ClientSettings client =
                new ClientSettings(suite, "verify-web").attribute("standard.token.exchange.enabled", "true")) {
            assertThat(client.uuid()).isNotEmpty();
            String fresh = tokenOf(doors, "ann");
            try (ClientSettings hasty =
                    new ClientSettings(suite, "verify-web").attribute("access.token.lifespan", SHORT)) {
                assertThat(hasty.uuid()).isNotEmpty();
                String old = tokenOf(doors, "ann");
                assertThat(send(doors, exchange(old)).status()).isEqualTo(200);
                awaitEnd(doors, old);
                WireAnswer answer = send(doors, exchange(old));
                doors.checkSafe(answer);
                Outcome.json("invalid_grant", "invalid_request", "invalid_token")
                        .check(exchange(old), answer);
            }
            assertThat(send(doors, exchange(fresh)).status()).isEqualTo(200);
        }
        proof.count("badInputsRefused");
    }

    private void awaitEnd(Doors doors, String token) {
        for (int i = 0; i < MOST; i++) {
            WireAnswer answer = wire.post(
                    doors.at("token/introspect"),
                    Parameters.of("token", token),
                    "verify-web",
                    doors.secretOf("verify-web"));
            if (answer.status() == 200 && answer.text("active").equals("false")) {
                return;
            }
            LockSupport.parkNanos(PAUSE.toNanos());
        }
        throw new AssertionError("a token of " + SHORT + " seconds never ended");
    }

    private String tokenOf(Doors doors, String user) {
        return send(doors, doors.redeem(doors.codeOf(user))).text("access_token");
    }

    private static Parameters exchange(String subject) {
        return Parameters.of(
                "grant_type", "urn:ietf:params:oauth:grant-type:token-exchange",
                "subject_token", subject,
                "subject_token_type", TYPE);
    }

    private static void liveFor(Suite suite, int seconds) {
        suite.administration()
                .realm("")
                .putJson(Map.of("accessCodeLifespan", seconds))
                .expect(204);
    }

    private WireAnswer send(Doors doors, Parameters request) {
        return wire.post(doors.at("token"), request, "verify-web", doors.secretOf("verify-web"));
    }
}
