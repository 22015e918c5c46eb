package dev.suitegate.it.threat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.JWTParser;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import java.net.URI;
import java.text.ParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who manage clients can do to a product's clients, and what they gain by it. */
@AgainstTheSuite
@Tag("threat")
class ClientsIT extends InSpareRealm {
    private String administrator;

    @BeforeEach
    void signIn() {
        administrator = realm().administrator("manage-clients");
    }

    @Test
    void cannotMoveAClientIntoAProduct(Proof proof) {
        createClient(administrator, "stray", Map.of("suite.product", "verify", "suite.exempt", "admin-api"))
                .expect(201);
        Entry.refused(client("stray", "secret"), "ann");
        Entry.allowed(verify(), "ann");
        proof.count("cannot");
    }

    @Test
    void cannotMakeAClientOfAProductByMakingItAgain(Proof proof) {
        Entry.allowed(verify(), "ann");
        realm().callAs(administrator, "/clients/" + realm().uuidOf("verify-web"))
                .delete()
                .expect(204);
        createClient(administrator, "verify-web", Map.of("suite.product", "verify"))
                .expect(201);
        Entry.refused(client("verify-web", "secret"), "ann");
        proof.count("cannot");
    }

    @Test
    void cannotGiveAClientTheNameOfAnotherProduct(Proof proof) {
        Entry.allowed(verify(), "ann");
        change("verify-web", Map.of("clientId", "crm")).expect(204);
        Entry.refused(client("crm", "verify-web-demo-secret"), "ann");
        proof.count("cannot");
    }

    @Test
    void cannotWriteAnotherProductIntoTokens(Proof proof) throws ParseException {
        map("oidc-hardcoded-claim-mapper", Map.of("claim.name", "entitlements", "claim.value", "crm"));
        map("oidc-hardcoded-claim-mapper", Map.of("claim.name", "tenant_id", "claim.value", "globex"));
        map("oidc-audience-mapper", Map.of("included.custom.audience", "crm"));
        map("oidc-audience-mapper", Map.of("included.client.audience", "crm-web"));
        JWTClaimsSet claims =
                JWTParser.parse(Entry.allowed(verify(), "ann").accessToken()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("entitlements")).containsExactly("verify");
        assertThat(claims.getStringClaim("tenant_id")).isNotEqualTo("globex");
        assertThat(claims.getAudience()).doesNotContain("crm", "crm-web");
        proof.count("cannot");
    }

    @Test
    void cannotLeaveTheTokensWithoutTheirClaims(Proof proof) throws ParseException {
        JsonNode scopes = realm().call("/clients/" + realm().uuidOf("verify-web") + "/default-client-scopes")
                .get()
                .expect(200)
                .json();
        for (JsonNode scope : scopes) {
            if (scope.path("name").asText().equals("suite")) {
                String path = "/clients/" + realm().uuidOf("verify-web") + "/default-client-scopes/"
                        + scope.path("id").asText();
                realm().callAs(administrator, path).delete().expect(204);
            }
        }
        JWTClaimsSet claims =
                JWTParser.parse(Entry.allowed(verify(), "ann").accessToken()).getJWTClaimsSet();
        assertThat(claims.getStringListClaim("entitlements")).containsExactly("verify");
        Entry.refused(verify(), "zoe");
        proof.count("cannot");
    }

    @Test
    void cannotOpenAWayInWithAFlowOfTheirOwn(Proof proof) {
        for (JsonNode flow :
                realm().call("/authentication/flows").get().expect(200).json()) {
            if (flow.path("alias").asText().equals("browser")) {
                change(
                                "verify-web",
                                Map.of(
                                        "authenticationFlowBindingOverrides",
                                        Map.of("browser", flow.path("id").asText())))
                        .expect(204);
            }
        }
        Entry.allowed(verify(), "ann");
        Entry.refused(verify(), "zoe");
        proof.count("cannot");
    }

    @Test
    void cannotTakePasswordsForAProduct(Proof proof) {
        Entry.allowed(verify(), "ann");
        change("verify-web", Map.of("directAccessGrantsEnabled", true));
        HttpAnswer answer = realm().token(Map.of(
                "grant_type", "password",
                "client_id", "verify-web",
                "client_secret", "verify-web-demo-secret",
                "username", "ann",
                "password", "demo"));
        assertThat(answer.status()).as(answer.body()).isBetween(400, 401);
        proof.count("cannot");
    }

    @Test
    void canActAsBillingWithItsSecret(Proof proof) {
        String viewer = realm().administrator("view-clients");
        String secret = realm().callAs(viewer, "/clients/" + realm().uuidOf("billing") + "/client-secret")
                .get()
                .expect(200)
                .json()
                .path("value")
                .asText();
        assertThat(permit(viewer).status()).isEqualTo(403);
        assertThat(permit(realm().machineToken("billing", secret)).status()).isEqualTo(201);
        proof.count("can");
    }

    @Test
    void canReceiveTheCodeOfAPersonWhoMayEnter(Proof proof) {
        change("verify-web", Map.of("redirectUris", List.of("https://attacker.example/callback")))
                .expect(204);
        RelyingParty attacker = RelyingParty.confidential(
                realm().issuer(),
                "verify-web",
                "verify-web-demo-secret",
                URI.create("https://attacker.example/callback"));
        Entry.allowed(attacker, "ann");
        Entry.refused(attacker, "zoe");
        proof.count("can");
    }

    @Test
    void whoMayOnlyCreateThemCannotDoSoWithTheConsole(Proof proof) {
        String creator = realm().administrator("create-client");
        assertThat(createClient(creator, "stray", Map.of()).status()).isEqualTo(403);
        HttpAnswer registration = HttpCall.to(URI.create(realm().issuer() + "/clients-registrations/default"))
                .bearer(creator)
                .postJson(Map.of("clientId", "stray"));
        assertThat(registration.status()).isEqualTo(403);
        createClient(administrator, "stray", Map.of()).expect(201);
        proof.count("cannot");
    }

    private HttpAnswer change(String clientId, Map<String, ?> fields) {
        return realm().callAs(administrator, "/clients/" + realm().uuidOf(clientId))
                .putJson(fields);
    }

    private void map(String kind, Map<String, String> config) {
        Map<String, String> complete = new HashMap<>(config);
        complete.put("access.token.claim", "true");
        complete.put("jsonType.label", "String");
        realm().callAs(administrator, "/clients/" + realm().uuidOf("verify-web") + "/protocol-mappers/models")
                .postJson(Map.of(
                        "name",
                        "forged " + List.copyOf(config.values()),
                        "protocol",
                        "openid-connect",
                        "protocolMapper",
                        kind,
                        "config",
                        complete))
                .expect(201);
    }
}
