package dev.suitegate.realmconfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RealmSourcesTest {

    private static String text;
    private static JsonNode realm;

    @BeforeAll
    static void assemble() throws IOException {
        text = AssembleRealm.assemble(Sources.ROOT);
        realm = new ObjectMapper().readTree(text);
    }

    @Test
    void staySmall() throws IOException {
        long shared = 0;
        for (Path file : Sources.files()) {
            long lines = Files.readAllLines(file).size();
            boolean product = file.startsWith(Sources.ROOT.resolve("products"));
            assertThat(lines).as(file.toString()).isLessThanOrEqualTo(product ? 40 : 70);
            shared += product ? 0 : lines;
        }
        assertThat(shared).isLessThanOrEqualTo(240);
    }

    @Test
    void holdNothingOfAnExportAndNoWildcard() {
        assertThat(text)
                .doesNotContain("\"id\"", "containerId", "createdTimestamp", "notBefore", "/*", "\"*\"", "\"+\"");
    }

    @Test
    void nameSecretsOnlyAsVariables() {
        List<String> secrets = realm.findValuesAsText("secret");
        assertThat(secrets)
                .containsExactlyInAnyOrder(
                        "${ACME_PORTAL_CLIENT_SECRET}",
                        "${BILLING_CLIENT_SECRET}",
                        "${CRM_WEB_CLIENT_SECRET}",
                        "${VERIFY_API_CLIENT_SECRET}",
                        "${VERIFY_WEB_CLIENT_SECRET}");
        assertThat(realm.path("attributes").toString()).doesNotContain("SECRET", "secret");
    }

    @Test
    void carryEachProductFileInAnAttribute() {
        List<String> names = new ArrayList<>();
        realm.path("attributes").fieldNames().forEachRemaining(names::add);
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "CreateDefaultClientScopes",
                        "adminEventsExpiration",
                        "suite.product.acme-portal",
                        "suite.product.crm",
                        "suite.product.verify");
        assertThat(realm.path("attributes").path("suite.product.crm").asText())
                .startsWith("{\"product\":\"crm\"")
                .contains("http://localhost:${SUITEGATE_CRM_PORT:8081}/callback");
    }

    @Test
    void giveEveryClientAProductOrAnExemption() {
        assertThat(realm.path("clients")).hasSize(6).allSatisfy(client -> {
            JsonNode attributes = client.path("attributes");
            assertThat(attributes.has("suite.product") ^ attributes.has("suite.exempt"))
                    .isTrue();
            assertThat(client.path("fullScopeAllowed").asBoolean(true)).isFalse();
            if (client.path("standardFlowEnabled").asBoolean()) {
                assertThat(attributes.path("pkce.code.challenge.method").asText())
                        .isEqualTo("S256");
            }
        });
    }

    @Test
    void giveUsersTheDefaultRole() {
        realm.path("users")
                .forEach(user -> assertThat(user.has("serviceAccountClientId")
                                || user.path("realmRoles").toString().contains("default-roles-suite"))
                        .as(user.path("username").asText())
                        .isTrue());
    }

    @Test
    void meetTheSecurityBaseline() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(120);
        assertThat(realm.path("accessCodeLifespan").asInt()).isLessThanOrEqualTo(30);
        assertThat(realm.path("failureFactor").asInt()).isBetween(5, 10);
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(List.of(
                        "bruteForceProtected",
                        "revokeRefreshToken",
                        "offlineSessionMaxLifespanEnabled",
                        "eventsEnabled",
                        "adminEventsEnabled",
                        "organizationsEnabled"))
                .allSatisfy(
                        key -> assertThat(realm.path(key).asBoolean()).as(key).isTrue());
        assertThat(realm.path("eventsExpiration").asInt()).isPositive();
        assertThat(realm.at("/browserSecurityHeaders/contentSecurityPolicy").asText())
                .contains("frame-ancestors", "object-src 'none'", "base-uri 'none'", "form-action 'self' https:");
        assertThat(realm.at("/clientProfiles/profiles/0/executors").findValuesAsText("executor"))
                .contains("pkce-enforcer", "reject-implicit-grant", "reject-ropc-grant", "full-scope-disabled");
        assertThat(realm.at("/clientPolicies/policies/0/conditions/0/condition").asText())
                .isEqualTo("any-client");
    }

    @Test
    void askForTheProductGrantAfterEverySignIn() {
        JsonNode top = realm.at("/authenticationFlows/0/authenticationExecutions");
        assertThat(top.findValuesAsText("requirement")).containsExactly("REQUIRED", "REQUIRED");
        assertThat(top.path(1).path("authenticator").asText()).isEqualTo("product-grant-authenticator");
    }
}
