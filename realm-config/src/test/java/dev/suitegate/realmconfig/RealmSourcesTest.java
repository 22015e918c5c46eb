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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(shared).isLessThanOrEqualTo(400);
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
                        "${CATALOG_CLIENT_SECRET}",
                        "${CRM_WEB_CLIENT_SECRET}",
                        "${VERIFY_API_CLIENT_SECRET}",
                        "${VERIFY_WEB_CLIENT_SECRET}");
        assertThat(realm.path("attributes").toString()).doesNotContain("SECRET", "secret");
    }

    @Test
    void haveNothingOfTheDemonstrationInProduction() throws IOException {
        JsonNode production = new ObjectMapper().readTree(AssembleRealm.assembleForProduction(Sources.ROOT));
        assertThat(realm.path("users").findValuesAsText("username")).contains("ann");
        assertThat(realm.path("organizations")).isNotEmpty();
        assertThat(realm.path("clients").findValuesAsText("clientId")).contains("crm-web", "billing");
        assertThat(production.path("organizations")).isEmpty();
        assertThat(production.findValues("credentials")).isEmpty();
        assertThat(production.path("users").findValuesAsText("username"))
                .allMatch(user -> user.startsWith("service-account-"));
        assertThat(production.path("clients").findValuesAsText("clientId"))
                .contains("billing")
                .doesNotContain("crm-web", "verify-web", "acme-portal");
        assertThat(production.path("attributes").fieldNames())
                .toIterable()
                .noneMatch(name -> name.startsWith("suite.product."));
        assertThat(production.path("browserFlow")).isEqualTo(realm.path("browserFlow"));
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
        assertThat(realm.path("clients")).hasSize(7).allSatisfy(client -> {
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
    void boundWhatLives() {
        assertThat(realm.path("accessTokenLifespan").asInt()).isLessThanOrEqualTo(120);
        assertThat(realm.path("accessCodeLifespan").asInt()).isLessThanOrEqualTo(30);
        assertThat(realm.path("revokeRefreshToken").asBoolean()).isTrue();
        assertThat(realm.path("refreshTokenMaxReuse").asInt(1)).isZero();
        assertThat(realm.path("offlineSessionMaxLifespanEnabled").asBoolean()).isTrue();
        assertThat(realm.path("offlineSessionMaxLifespan").asInt()).isBetween(1, 90 * 24 * 3600);
        assertThat(realm.path("offlineSessionIdleTimeout").asInt()).isBetween(1, 30 * 24 * 3600);
    }

    @Test
    void lockForAWhileAndNeverForGood() {
        assertThat(realm.path("bruteForceProtected").asBoolean()).isTrue();
        assertThat(realm.path("permanentLockout").asBoolean(true)).isFalse();
        assertThat(realm.path("failureFactor").asInt()).isBetween(5, 10);
        assertThat(realm.path("maxFailureWaitSeconds").asInt()).isBetween(60, 3600);
    }

    @Test
    void keepABoundedSetOfEventsForABoundedTime() {
        assertThat(realm.path("eventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("adminEventsEnabled").asBoolean()).isTrue();
        assertThat(realm.path("eventsExpiration").asInt()).isPositive();
        assertThat(realm.path("attributes").path("adminEventsExpiration").asInt())
                .isPositive();
        List<String> types = new ArrayList<>();
        realm.path("enabledEventTypes").forEach(type -> types.add(type.asText()));
        assertThat(types)
                .doesNotHaveDuplicates()
                .contains("LOGIN_ERROR", "CODE_TO_TOKEN_ERROR", "REFRESH_TOKEN_ERROR", "INTROSPECT_TOKEN_ERROR")
                .contains("USER_INFO_REQUEST_ERROR", "USER_DISABLED_BY_TEMPORARY_LOCKOUT")
                .doesNotContain("REFRESH_TOKEN", "INTROSPECT_TOKEN", "USER_INFO_REQUEST");
    }

    @Test
    void meetTheSecurityBaseline() {
        assertThat(realm.path("sslRequired").asText()).isEqualTo("external");
        assertThat(realm.path("organizationsEnabled").asBoolean()).isTrue();
        assertThat(realm.at("/browserSecurityHeaders/contentSecurityPolicy").asText())
                .contains("frame-ancestors 'self'", "object-src 'none'", "base-uri 'none'")
                .contains("form-action 'self' https:");
        assertThat(realm.at("/clientProfiles/profiles/0/executors").findValuesAsText("executor"))
                .contains("pkce-enforcer", "reject-implicit-grant", "reject-ropc-grant", "full-scope-disabled");
        assertThat(realm.at("/clientPolicies/policies/0/conditions/0/condition").asText())
                .isEqualTo("any-client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"suite browser", "suite direct grant", "suite post broker login"})
    void askForTheProductGrantLastInEveryFlow(String alias) {
        JsonNode steps = steps(alias);
        assertThat(steps.findValuesAsText("requirement")).doesNotContain("ALTERNATIVE", "DISABLED");
        JsonNode last = steps.path(steps.size() - 1);
        assertThat(last.path("authenticator").asText()).isEqualTo("product-grant-authenticator");
        assertThat(last.path("requirement").asText()).isEqualTo("REQUIRED");
    }

    @Test
    void bindTheFlows() {
        assertThat(realm.path("browserFlow").asText()).isEqualTo("suite browser");
        assertThat(realm.path("directGrantFlow").asText()).isEqualTo("suite direct grant");
        assertThat(realm.path("firstBrokerLoginFlow").asText()).isEqualTo("suite first broker login");
    }

    @Test
    void linkAnAccountByItsOwnCredentialAlone() {
        assertThat(realm.path("authenticationFlows").findValuesAsText("authenticator"))
                .doesNotContain("idp-email-verification", "idp-auto-link", "idp-detect-existing-broker-user");
        assertThat(steps("suite link").findValuesAsText("authenticator"))
                .containsExactly("idp-confirm-link", "idp-username-password-form");
        assertThat(steps("suite link").findValuesAsText("requirement")).doesNotContain("ALTERNATIVE", "DISABLED");
    }

    private static JsonNode steps(String alias) {
        for (JsonNode flow : realm.path("authenticationFlows")) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("authenticationExecutions");
            }
        }
        throw new AssertionError("no flow " + alias);
    }
}
