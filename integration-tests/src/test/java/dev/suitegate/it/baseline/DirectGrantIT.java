package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The step of the direct-grant flow, once an administrator has let password grants in. */
@AgainstTheSuite
@Tag("baseline")
class DirectGrantIT {
    @Test
    @DisplayName("S16: no product takes passwords, whatever its settings, and no wrong password is counted")
    void refusesAsOAuthDoes(Suite suite, Proof proof) {
        Map<String, String> form =
                Map.of("grant_type", "password", "username", "eve", "password", DemoUsers.PASSWORD, "scope", "openid");
        try (RealmChange weak = new RealmChange(suite)
                .withoutClientPolicies()
                .client("verify-web", client -> client.put("directAccessGrantsEnabled", true))) {
            HttpAnswer refused = CodeRequest.token(suite, "verify-web", form);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.contentType()).startsWith("application/json");
            assertThat(refused.json().path("error").asText()).isEqualTo("unauthorized_client");
            assertThat(suite.database().suiteSessionsOf("eve")).isZero();
            assertThat(suite.database().tracesOf("eve", "verify-web")).isEqualTo(Traces.NONE);
            assertThat(wrongPasswords(suite, "eve")).isZero();

            // The same flow lets in whom nothing is asked of: Keycloak's own client belongs to no product.
            assertThat(CodeRequest.token(suite, "admin-cli", form).status()).isEqualTo(200);
            weak.undoneBy(() -> proof.count("flowsAsked"));
        }
    }

    private static long wrongPasswords(Suite suite, String user) {
        JsonNode status = suite.administration()
                .realm("/attack-detection/brute-force/users/"
                        + suite.administration().idOf(user))
                .get()
                .expect(200)
                .json();
        return status.path("numFailures").asLong();
    }
}
