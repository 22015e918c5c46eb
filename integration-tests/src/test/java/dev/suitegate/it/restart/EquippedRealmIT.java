package dev.suitegate.it.restart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.TokenAnswer.Issued;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;

/** Realms that are older than the suite get what they lack when it starts, once, and keep what they have. */
@Tag("operations")
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(OrderAnnotation.class)
class EquippedRealmIT {
    private static final List<String> FLOWS = List.of(
            "suite browser",
            "suite sign-in",
            "suite organization",
            "suite organization, if enabled",
            "suite forms",
            "suite second factor",
            "suite direct grant",
            "suite direct grant second factor",
            "suite post broker login");
    private static final List<String> ROLES =
            List.of("manage-subscriptions", "view-subscriptions", "manage-products", "manage-webhooks", "manage-seats");
    private static final String BROWSER_STEP = "browser-flow-without-step";
    private static final String DIRECT_GRANT_STEP = "direct-grant-flow-without-step";
    private static final String SAME_ALIAS = """
            select count(*) from AUTHENTICATION_FLOW f join REALM r on r.ID = f.REALM_ID
            where r.NAME = ? and f.ALIAS = ?""";

    private final Map<String, String> secrets = new HashMap<>();
    private LastingDatabase database;
    private Servers servers;

    @BeforeAll
    void start() {
        database = LastingDatabase.start();
        StockKeycloak.importInto(database, OlderRealms.documents());
        servers = Servers.start("equip", database, 2);
    }

    @AfterAll
    void stop() {
        servers.close();
        database.close();
    }

    @Test
    @Order(1)
    void haveRolesFlowsAndScopeAndTheirOwnBindings() {
        for (String realm : OlderRealms.ALL) {
            assertEquipped(realm);
            assertThat(bound(realm, "directGrantFlow")).isEqualTo("direct grant");
        }
        assertThat(bound(OlderRealms.STOCK, "browserFlow")).isEqualTo("browser");
        assertThat(bound(OlderRealms.OWN, "browserFlow")).isEqualTo(OlderRealms.OWN_FLOW);
        assertThat(bound(OlderRealms.ORDINARY, "browserFlow")).isEqualTo("browser");
    }

    @Test
    @Order(2)
    void ofWhichThoseWithProductsAreBoundAtTheNextStartUnlessTheirFlowIsTheirOwn() {
        switchOneStep();
        OlderRealms.WITH_PRODUCT.forEach(this::sell);
        assertThat(ailments(OlderRealms.STOCK)).contains(BROWSER_STEP, DIRECT_GRANT_STEP);
        Map<String, String> ordinary = everythingOf(OlderRealms.ORDINARY);
        Map<String, String> administration = everythingOf("master");

        servers.restartAtOnce();

        assertThat(bound(OlderRealms.STOCK, "browserFlow")).isEqualTo("suite browser");
        assertThat(ailments(OlderRealms.STOCK)).doesNotContain(BROWSER_STEP, DIRECT_GRANT_STEP);
        for (String realm : List.of(OlderRealms.OWN, OlderRealms.SWITCHED)) {
            assertThat(ailments(realm)).contains(BROWSER_STEP).doesNotContain(DIRECT_GRANT_STEP);
            assertThat(bound(realm, "directGrantFlow")).isEqualTo("suite direct grant");
        }
        assertThat(bound(OlderRealms.OWN, "browserFlow")).isEqualTo(OlderRealms.OWN_FLOW);
        assertThat(bound(OlderRealms.SWITCHED, "browserFlow")).isEqualTo("browser");
        assertThat(everythingOf(OlderRealms.ORDINARY)).isEqualTo(ordinary);
        assertThat(everythingOf("master")).isEqualTo(administration);
    }

    @Test
    @Order(3)
    void letPeopleInThroughTheFlow() {
        // The switched realm asks for Kerberos first, which this user agent does not speak.
        for (String realm : List.of(OlderRealms.STOCK, OlderRealms.OWN)) {
            RelyingParty desk = RelyingParty.confidential(
                    servers.issuer(realm),
                    OlderRealms.CLIENT,
                    Objects.requireNonNull(secrets.get(realm)),
                    URI.create(OlderRealms.CALLBACK));
            Issued tokens = desk.redeem(new UserAgent()
                            .signIn(desk.attempt(), OlderRealms.PERSON)
                            .answer()
                            .granted())
                    .issued();
            JsonNode claims = Servers.claims(tokens.accessToken());
            assertThat(claims.path("entitlements").path(0).asText()).isEqualTo(OlderRealms.PRODUCT);
            assertThat(claims.path("tenant_id").asText())
                    .isEqualTo(servers.idOf(realm + "/users", "username", OlderRealms.PERSON));
            desk.refresh(tokens.renewal()).issued();
            assertThat(new UserAgent()
                            .signIn(desk.attempt(), OlderRealms.OUTSIDER)
                            .refusal()
                            .reason())
                    .isEqualTo("no_subscription");
        }
    }

    @Test
    @Order(4)
    void areAsTheyWereAfterEveryFurtherStart() {
        Map<String, Map<String, String>> before = new TreeMap<>();
        for (String realm : List.of(OlderRealms.STOCK, OlderRealms.OWN, OlderRealms.SWITCHED, "suite", "master")) {
            before.put(realm, everythingOf(realm));
        }
        servers.restartAtOnce();
        before.forEach(
                (realm, everything) -> assertThat(everythingOf(realm)).as(realm).isEqualTo(everything));
        // Who binds another flow afterwards has the last word.
        bind(OlderRealms.STOCK, "browser");
        servers.restartAtOnce();
        assertThat(bound(OlderRealms.STOCK, "browserFlow")).isEqualTo("browser");
        assertThat(ailments(OlderRealms.STOCK)).contains(BROWSER_STEP);
    }

    @Test
    @Order(5)
    void areEquippedOnceByTwoNodesThatStartAtTheSameTime() {
        for (String realm : List.of(OlderRealms.ORDINARY, OlderRealms.OWN)) {
            strip(realm);
            assertThat(FLOWS)
                    .allSatisfy(flow ->
                            assertThat(database.count(SAME_ALIAS, realm, flow)).isZero());
        }
        servers.restartAtOnce();
        assertEquipped(OlderRealms.ORDINARY);
        assertEquipped(OlderRealms.OWN);
    }

    @Test
    @Order(6)
    void keepAFlowThatOnlyHasTheNameOfOurs() {
        strip(OlderRealms.ORDINARY);
        call(OlderRealms.ORDINARY, "/authentication/flows")
                .postJson(Map.of("alias", "suite forms", "providerId", "basic-flow", "topLevel", true))
                .expect(201);
        servers.restartAtOnce();
        assertThat(flows(OlderRealms.ORDINARY))
                .containsOnlyOnce("suite forms", "suite direct grant", "suite post broker login")
                .doesNotContain("suite browser", "suite sign-in");
    }

    private void assertEquipped(String realm) {
        assertThat(FLOWS)
                .allSatisfy(flow -> assertThat(database.count(SAME_ALIAS, realm, flow))
                        .as(flow)
                        .isEqualTo(1));
        String management = servers.idOf(realm + "/clients", "clientId", "realm-management");
        assertThat(names(call(realm, "/clients/" + management + "/roles"), "name"))
                .containsAll(ROLES);
        JsonNode scope = call(realm, "/client-scopes/" + servers.idOf(realm + "/client-scopes", "name", "suite"))
                .get()
                .expect(200)
                .json();
        assertThat(scope.path("protocolMappers").findValuesAsText("protocolMapper"))
                .containsExactlyInAnyOrder("product-grant-mapper", "oidc-usermodel-client-role-mapper");
        assertThat(names(call(realm, "/default-default-client-scopes"), "name")).doesNotContain("suite");
    }

    /** Everything that an export of the realm has, by its parts, and what is bound. */
    private Map<String, String> everythingOf(String realm) {
        Map<String, String> parts = new TreeMap<>();
        call(realm, "/partial-export?exportClients=true&exportGroupsAndRoles=true")
                .post()
                .expect(200)
                .json()
                .properties()
                .forEach(part -> parts.put(part.getKey(), inOrder(part.getValue())));
        parts.put("flows", flows(realm).stream().sorted().toList().toString());
        return parts;
    }

    /** The same text for the same content: Keycloak promises no order of what it exports. */
    private static String inOrder(JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node.isObject()) {
            node.properties().forEach(one -> texts.add(one.getKey() + ":" + inOrder(one.getValue())));
        } else if (node.isArray()) {
            node.forEach(one -> texts.add(inOrder(one)));
        } else {
            return node.toString();
        }
        return texts.stream().sorted().toList().toString();
    }

    private void switchOneStep() {
        String steps = "/authentication/flows/browser/executions";
        for (JsonNode step : call(OlderRealms.SWITCHED, steps).get().expect(200).json()) {
            if (step.path("providerId").asText().equals("auth-spnego")) {
                call(OlderRealms.SWITCHED, steps)
                        .putJson(Map.of("id", step.path("id").asText(), "requirement", "ALTERNATIVE"))
                        .expect(204);
                return;
            }
        }
        throw new AssertionError("the browser flow has no such step");
    }

    /** Puts a product into a realm and gives it to the person. */
    private void sell(String realm) {
        JsonNode applied = call(realm, "/suite/products/" + OlderRealms.PRODUCT)
                .putJson(OlderRealms.productFile())
                .expect(201)
                .json();
        secrets.put(realm, applied.path("secrets").path(0).path("secret").asText());
        call(realm, "/suite/users/" + OlderRealms.PERSON + "/products/" + OlderRealms.PRODUCT)
                .put()
                .expect(201);
    }

    private void bind(String realm, String flow) {
        call(realm, "").putJson(Map.of("browserFlow", flow)).expect(204);
    }

    /** Takes the suite's flows and its scope out again. */
    private void strip(String realm) {
        call(realm, "").putJson(Map.of("directGrantFlow", "direct grant")).expect(204);
        for (JsonNode flow :
                call(realm, "/authentication/flows").get().expect(200).json()) {
            if (flow.path("alias").asText().startsWith("suite ")) {
                call(realm, "/authentication/flows/" + flow.path("id").asText())
                        .delete()
                        .expect(204);
            }
        }
        call(realm, "/client-scopes/" + servers.idOf(realm + "/client-scopes", "name", "suite"))
                .delete()
                .expect(204);
    }

    private List<String> flows(String realm) {
        List<String> all = new ArrayList<>();
        for (JsonNode flow :
                call(realm, "/authentication/flows").get().expect(200).json()) {
            String alias = flow.path("alias").asText();
            all.add(alias);
            call(realm, "/authentication/flows/" + alias.replace(" ", "%20") + "/executions")
                    .get()
                    .expect(200)
                    .json()
                    .findValuesAsText("displayName")
                    .stream()
                    .filter(name -> name.startsWith("suite "))
                    .forEach(all::add);
        }
        return all;
    }

    private List<String> ailments(String realm) {
        return call(realm, "/suite/doctor")
                .get()
                .expect(200)
                .json()
                .path("findings")
                .findValuesAsText("id");
    }

    private String bound(String realm, String key) {
        return call(realm, "").get().expect(200).json().path(key).asText();
    }

    private static List<String> names(HttpCall call, String key) {
        return call.get().expect(200).json().findValuesAsText(key);
    }

    private HttpCall call(String realm, String path) {
        return servers.administration(realm + path);
    }
}
