package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Trap: a client's own flow, here Keycloak's, passes by the step that asks for the product grant. */
@AgainstTheSuite
@Tag("traps")
class StepTrapIT {
    private final UserAgent agent = new UserAgent();

    @Test
    void aSilentRequestIsDeniedAndNotSentToLogin(Suite suite, Proof proof) {
        try (ClientSettings client = withoutStep(suite)) {
            assertThat(client.uuid()).isNotEmpty();
            RelyingParty crm = RelyingParty.crmWeb(suite);
            agent.signIn(RelyingParty.verifyWeb(suite).attempt(), "bob")
                    .answer()
                    .granted();
            assertThat(agent.open(crm.silentAttempt()).answer())
                    .isInstanceOfSatisfying(
                            Answer.Refused.class,
                            refused -> assertThat(refused.error()).isEqualTo("access_denied"));
            assertThat(suite.database().tracesOf("bob", "crm-web")).isEqualTo(Traces.NONE);
            UserAgent ann = new UserAgent();
            ann.signIn(crm.attempt(), "ann").answer().granted();
            ann.open(crm.silentAttempt()).answer().granted();
        }
        proof.count("trapsHeld");
    }

    @Test
    void aPersonIsRefusedAllTheSame(Suite suite, Proof proof) {
        try (ClientSettings client = withoutStep(suite)) {
            assertThat(client.uuid()).isNotEmpty();
            RelyingParty crm = RelyingParty.crmWeb(suite);
            assertThat(agent.signIn(crm.attempt(), "bob").refusal().reason()).isEqualTo("no_seat");
            assertThat(suite.database().tracesOf("bob", "crm-web").clientSessions())
                    .isZero();
            crm.redeem(new UserAgent().signIn(crm.attempt(), "ann").answer().granted())
                    .issued();
        }
        proof.count("trapsHeld");
    }

    private static ClientSettings withoutStep(Suite suite) {
        for (JsonNode flow : suite.administration()
                .call("/admin/realms/suite/authentication/flows")
                .get()
                .json()) {
            if (flow.path("alias").asText().equals("browser")) {
                return new ClientSettings(suite, "crm-web")
                        .browserFlow(flow.path("id").asText());
            }
        }
        throw new AssertionError("Keycloak's own browser flow is not there");
    }
}
