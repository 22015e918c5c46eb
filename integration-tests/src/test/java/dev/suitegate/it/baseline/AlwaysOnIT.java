package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jwt.JWTClaimsSet;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for products when an administrator has taken the realm's own settings away. */
@AgainstTheSuite
@Tag("baseline")
class AlwaysOnIT {
    private static final String CLIENT = "verify-web";

    @Test
    @DisplayName("S1, S2, S15: PKCE with S256 and the code flow hold without any client policy")
    void requestsStayNarrow(Suite suite, Proof proof) {
        CodeRequest request = CodeRequest.of(suite, CLIENT);
        Wire ann = new Wire();
        CodeRequest.code(ann.signIn(request.url(), "ann", DemoUsers.PASSWORD));
        try (RealmChange weak = weakened(suite)) {
            for (CodeRequest spoiled : List.of(
                    request.without("code_challenge", "code_challenge_method"),
                    request.with("code_challenge_method", "plain").with("code_challenge", request.verifier()),
                    request.with("response_type", "code id_token"),
                    request.with("response_type", "id_token token"))) {
                HttpResponse<String> response = ann.get(spoiled.url());
                assertThat(Wire.location(response))
                        .contains("error=")
                        .doesNotContain("code=")
                        .doesNotContain("_token=");
            }
            assertThat(CodeRequest.hasCode(ann.get(request.url()))).isTrue();
            weak.undoneBy(() -> proof.count("rowsHeldInAWeakenedRealm"));
        }
    }

    @Test
    @DisplayName("S16: a password gets no token of a product without any client policy")
    void passwordsStayUseless(Suite suite, Proof proof) {
        Map<String, String> form =
                Map.of("grant_type", "password", "username", "eve", "password", DemoUsers.PASSWORD, "scope", "openid");
        try (RealmChange weak = weakened(suite)) {
            assertThat(CodeRequest.token(suite, CLIENT, form).status()).isEqualTo(400);
            assertThat(suite.database().suiteSessionsOf("eve")).isZero();
            weak.undoneBy(() -> proof.count("rowsHeldInAWeakenedRealm"));
        }
    }

    @Test
    @DisplayName("S19: full scope and a foreign audience mapper add nothing to a product's token")
    void audiencesStayNarrow(Suite suite, Proof proof) throws ParseException {
        try (RealmChange weak = weakened(suite)) {
            CodeRequest request = CodeRequest.of(suite, CLIENT);
            String token = request.redeem(request.codeFor("ann"), Map.of())
                    .expect(200)
                    .json()
                    .path("access_token")
                    .asText();
            JWTClaimsSet claims = suite.tokens().verifyAccessToken(token, "verify");
            assertThat(claims.getAudience()).containsExactlyInAnyOrder("verify", "verify-web");
            assertThat(claims.getClaims()).doesNotContainKey("realm_access");
            weak.undoneBy(() -> proof.count("rowsHeldInAWeakenedRealm"));
        }
    }

    private static RealmChange weakened(Suite suite) {
        return new RealmChange(suite).withoutClientPolicies().client(CLIENT, client -> {
            client.put("implicitFlowEnabled", true)
                    .put("directAccessGrantsEnabled", true)
                    .put("fullScopeAllowed", true);
            ((ObjectNode) client.get("attributes")).put("pkce.code.challenge.method", "");
            ObjectNode mapper = client.putArray("protocolMappers").addObject();
            mapper.put("name", "foreign audience")
                    .put("protocol", "openid-connect")
                    .put("protocolMapper", "oidc-audience-mapper");
            mapper.putObject("config").put("included.custom.audience", "crm").put("access.token.claim", "true");
        });
    }
}
