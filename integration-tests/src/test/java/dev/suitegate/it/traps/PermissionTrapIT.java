package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.WireAnswer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trap: permission requests (UMA 2.0) have no policy event, and a mere decision issues no token that could be held back. */
@AgainstTheSuite
@Tag("traps")
class PermissionTrapIT {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:uma-ticket";

    private ClientSettings verify;

    @BeforeEach
    void letVerifyDecide(Suite suite) {
        verify = new ClientSettings(suite, "verify-web")
                .set("serviceAccountsEnabled", true)
                .set("authorizationServicesEnabled", true);
        ObjectNode server =
                (ObjectNode) verify.call("/authz/resource-server").get().json();
        server.put("policyEnforcementMode", "DISABLED");
        assertThat(verify.call("/authz/resource-server")
                        .putJson((Object) server)
                        .status())
                .isEqualTo(204);
        assertThat(verify.call("/authz/resource-server/resource")
                        .postJson(Map.of("name", "report"))
                        .status())
                .isEqualTo(201);
    }

    @AfterEach
    void putBack() {
        verify.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision", "permissions", ""})
    void nothingIsDecidedAfterARevocation(String mode, Suite suite, Proof proof) {
        Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
        Bearer zoe = Bearer.of(suite, RelyingParty.verifyWeb(suite), "zoe");
        assertThat(ask(ann, mode).status()).as(ask(ann, mode).body()).isEqualTo(200);
        suite.billing().revoke("sub-acme-verify");
        assertRefused(ask(ann, mode));
        assertThat(ask(zoe, mode).status()).isEqualTo(200);
        proof.count("trapsHeld");
    }

    @ParameterizedTest
    @ValueSource(strings = {"decision", "permissions", ""})
    void nothingIsDecidedForAnotherProductsToken(String mode, Suite suite, Proof proof) {
        assertRefused(ask(Bearer.of(suite, RelyingParty.acmePortal(suite), "ann"), mode));
        assertThat(ask(Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann"), mode)
                        .status())
                .isEqualTo(200);
        proof.count("trapsHeld");
    }

    /** The product asks for somebody whose token it holds. Keycloak refuses this itself by now, with an error of its own. */
    @Test
    void nothingIsDecidedForWhoHasSignedOut(Suite suite, Proof proof) {
        RelyingParty product = RelyingParty.verifyWeb(suite);
        Bearer ann = Bearer.of(suite, product, "ann");
        Bearer zoe = Bearer.of(suite, product, "zoe");
        String annsToken = ann.tokens().accessToken();
        assertThat(show(ann, "subject_token", annsToken).status()).isEqualTo(200);
        WireAnswer signedOut =
                ann.post("logout", Parameters.of("refresh_token", ann.tokens().renewal()));
        assertThat(signedOut.status()).as(signedOut.body()).isEqualTo(204);
        for (WireAnswer answer : List.of(showIdToken(ann), show(ann, "subject_token", annsToken))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(400);
            assertThat(answer.text("error")).isIn("invalid_grant", "unauthorized_client");
        }
        assertThat(show(zoe, "subject_token", zoe.tokens().accessToken()).status())
                .isEqualTo(200);
        proof.count("trapsHeld");
    }

    /** Of an ID token Keycloak checks the signature and the expiry; nothing in it says for which permission it was issued. */
    @Test
    void nothingIsDecidedForAnIdToken(Suite suite, Proof proof) {
        Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
        assertRefused(showIdToken(ann));
        assertThat(show(ann, "subject_token", ann.tokens().accessToken()).status())
                .isEqualTo(200);
        proof.count("trapsHeld");
    }

    private static WireAnswer show(Bearer person, String parameter, String token) {
        Parameters question = Parameters.of("grant_type", GRANT, "audience", "verify-web", "permission", "report");
        return person.post("token", question.and("response_mode", "decision").and(parameter, token));
    }

    private static WireAnswer showIdToken(Bearer person) {
        return person.post(
                "token",
                Parameters.of("grant_type", GRANT, "audience", "verify-web", "permission", "report")
                        .and("response_mode", "decision")
                        .and("claim_token", person.tokens().idToken().orElseThrow())
                        .and("claim_token_format", "http://openid.net/specs/openid-connect-core-1_0.html#IDToken"));
    }

    private static void assertRefused(WireAnswer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.text("error")).isEqualTo("invalid_grant");
        assertThat(answer.json().has("result")).isFalse();
        assertThat(answer.json().has("access_token")).isFalse();
    }

    private static WireAnswer ask(Bearer person, String mode) {
        Parameters question = Parameters.of("grant_type", GRANT, "audience", "verify-web", "permission", "report");
        return person.postAsBearer(mode.isEmpty() ? question : question.and("response_mode", mode));
    }
}
