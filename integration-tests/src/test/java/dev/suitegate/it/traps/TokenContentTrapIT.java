package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Traps of what an administrator of clients can put into tokens with Keycloak's own mappers and settings. */
@AgainstTheSuite
@Tag("traps")
class TokenContentTrapIT {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Stock Keycloak would issue it, and the other product's introspection would call it active. */
    @ParameterizedTest
    @CsvSource({
        "included.client.audience,crm-web",
        "included.custom.audience,crm",
        "included.custom.audience,acme-portal"
    })
    void anAudienceMapperBringsNoOtherProduct(String key, String audience, Suite suite, Proof proof) {
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .mapper("oidc-audience-mapper", Map.of(key, audience, "access.token.claim", "true"))) {
            assertThat(client.uuid()).isNotEmpty();
            assertThat(audienceOf(verify(suite))).doesNotContain(audience).contains("verify");
            proof.count("trapsHeld");
        }
    }

    @ParameterizedTest
    @CsvSource({"tenant_id,globex", "entitlements,crm", "suite,x", "client_id,crm-web"})
    void aHardcodedClaimIsOverwritten(String claim, String value, Suite suite, Proof proof) {
        Map<String, Object> honest = verify(suite);
        try (ClientSettings client =
                new ClientSettings(suite, "verify-web").mapper("oidc-hardcoded-claim-mapper", forged(claim, value))) {
            assertThat(client.uuid()).isNotEmpty();
            Map<String, Object> claims = verify(suite);
            for (String name : List.of("tenant_id", "entitlements", "suite", "azp", "client_id")) {
                assertThat(claims.get(name)).as(name).isEqualTo(honest.get(name));
            }
            proof.count("trapsHeld");
        }
    }

    /** Mappers of introspection run after everything else. */
    @ParameterizedTest
    @CsvSource({"tenant_id,globex", "entitlements,crm", "suite,x", "azp,crm-web"})
    void introspectionSaysWhatTheTokenSays(String claim, String value, Suite suite, Proof proof)
            throws JsonProcessingException {
        Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .mapper("oidc-hardcoded-claim-mapper", forged(claim, value))
                .mapper(
                        "oidc-audience-mapper",
                        Map.of("included.custom.audience", "crm", "introspection.token.claim", "true"))) {
            assertThat(client.uuid()).isNotEmpty();
            JsonNode said =
                    ann.introspect(ann.tokens().accessToken(), "access_token").json();
            assertThat(said.path("active").asBoolean()).isTrue();
            JsonNode honest = JSON.readTree(JSON.writeValueAsString(ann.claims()));
            for (String name : List.of("aud", "tenant_id", "entitlements", "suite", "azp", "client_id")) {
                assertThat(said.path(name)).as("introspected " + name).isEqualTo(honest.path(name));
            }
        }
        proof.count("trapsHeld");
    }

    /** It would say that the token belongs to another client, whose product it then is. */
    @Test
    void aForgedAuthorizedPartyGetsNoToken(Suite suite, Proof proof) {
        RelyingParty verify = RelyingParty.verifyWeb(suite);
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .mapper("oidc-hardcoded-claim-mapper", forged("azp", "crm-web"))) {
            assertThat(client.uuid()).isNotEmpty();
            Answer.Code code =
                    new UserAgent().signIn(verify.attempt(), "ann").answer().granted();
            assertThat(verify.redeem(code).refused().error()).isEqualTo("invalid_grant");
        }
        assertThat(verify(suite).get("azp")).isEqualTo("verify-web");
        proof.count("trapsHeld");
    }

    @Test
    void aRoleOfAnotherProductIsTakenOut(Suite suite, Proof proof) {
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .mapper("oidc-hardcoded-role-mapper", Map.of("role", "realm-management.manage-users"))) {
            assertThat(client.uuid()).isNotEmpty();
            assertThat(String.valueOf(verify(suite).get("resource_access"))).doesNotContain("realm-management");
            proof.count("trapsHeld");
        }
    }

    /** Lightweight tokens pass by the mappers; what the contract promises comes from the guard. */
    @Test
    void aLightweightTokenStillSaysForWhom(Suite suite, Proof proof) {
        Map<String, Object> honest = verify(suite);
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .attribute("client.use.lightweight.access.token.enabled", "true")) {
            assertThat(client.uuid()).isNotEmpty();
            Map<String, Object> claims = verify(suite);
            assertThat(claims.get("tenant_id")).isEqualTo(suite.administration().tenantId("acme"));
            assertThat(claims.get("entitlements")).isEqualTo(List.of("verify"));
            assertThat(audienceOf(claims)).containsExactlyInAnyOrderElementsOf(audienceOf(honest));
            proof.count("trapsHeld");
        }
    }

    /** A client that needs no product gets none: not by a mapper, not by a claim. */
    @Test
    void anExemptClientCarriesNoProduct(Suite suite, Proof proof) {
        try (ClientSettings client = new ClientSettings(suite, "billing")
                .mapper(
                        "oidc-audience-mapper",
                        Map.of("included.client.audience", "crm-web", "access.token.claim", "true"))
                .mapper("oidc-hardcoded-claim-mapper", forged("entitlements", "crm"))) {
            assertThat(client.uuid()).isNotEmpty();
            Map<String, Object> claims = Bearer.claimsOf(suite.billing().accessToken());
            assertThat(audienceOf(claims)).doesNotContain("crm-web", "crm");
            assertThat(claims).doesNotContainKeys("entitlements", "tenant_id", "suite");
            proof.count("trapsHeld");
        }
    }

    private static Map<String, String> forged(String claim, String value) {
        return Map.of(
                "claim.name", claim,
                "claim.value", value,
                "jsonType.label", "String",
                "access.token.claim", "true",
                "id.token.claim", "true",
                "introspection.token.claim", "true",
                "lightweight.claim", "true");
    }

    private static Map<String, Object> verify(Suite suite) {
        return Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann").claims();
    }

    @SuppressWarnings("unchecked")
    private static List<String> audienceOf(Map<String, Object> claims) {
        Object audience = claims.get("aud");
        return audience == null ? List.of() : (List<String>) audience;
    }
}
