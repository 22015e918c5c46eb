package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who may register endpoints, which ones, and what the log of deliveries says. Nobody listens at any of them. */
@AgainstTheSuite
@Tag("events")
class WebhooksApiIT {
    private static final String URL = "https://hooks.example.test/suite";
    private static final int QUOTA = 50;

    private SpareRealm realm;
    private String token;

    @BeforeEach
    void create(Suite suite) {
        realm = SpareRealm.create(suite, "webhooks-api");
        token = realm.administrator("manage-webhooks");
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    @Test
    void anEndpointLives(Proof proof) {
        HttpAnswer created = api("/webhooks")
                .postJson(Map.of("url", URL, "description", "The warehouse", "types", List.of("subscription.updated")))
                .expect(201);
        String id = created.json().path("id").asText();
        assertThat(created.header("Location").orElseThrow()).endsWith("/suite/webhooks/" + id);
        assertThat(created.header("Cache-Control")).contains("no-store");
        assertThat(created.json().path("secret").asText()).startsWith("whsec_").hasSizeGreaterThan(40);
        assertThat(created.json().path("seesEveryTenant").asBoolean()).isTrue();
        HttpAnswer read = api("/webhooks/" + id).get().expect(200);
        assertThat(read.json().has("secret")).isFalse();
        assertThat(read.json().path("types").path(0).asText()).isEqualTo("subscription.updated");

        Map<String, Object> quiet = Map.of("url", URL, "enabled", false, "tenants", List.of(acme()));
        String tag = read.header("ETag").orElseThrow();
        JsonNode changed = api("/webhooks/" + id)
                .header("If-Match", tag)
                .putJson(quiet)
                .expect(200)
                .json();
        assertThat(changed.path("disabled").path("cause").asText()).isEqualTo("by_hand");
        assertThat(changed.path("seesEveryTenant").asBoolean()).isFalse();
        assertThat(changed.has("types")).isFalse();
        api("/webhooks/" + id).header("If-Match", tag).putJson(quiet).expect(412);
        // What was read can be sent back as it is, and says nothing new.
        HttpAnswer before = api("/webhooks/" + id).get();
        api("/webhooks/" + id).putJson(before.json()).expect(200);
        assertThat(api("/webhooks/" + id).get()).isEqualTo(before);

        JsonNode rotated = api("/webhooks/" + id + "/secret")
                .postJson(Map.of("overlapSeconds", 60))
                .expect(200)
                .json();
        assertThat(rotated.path("secret").asText())
                .startsWith("whsec_")
                .isNotEqualTo(created.json().path("secret").asText());
        assertThat(rotated.has("formerSecretUntil")).isTrue();
        JsonNode atOnce = api("/webhooks/" + id + "/secret")
                .postJson(Map.of("overlapSeconds", 0))
                .expect(200)
                .json();
        assertThat(atOnce.has("formerSecretUntil")).isFalse();

        api("/webhooks/" + id).delete().expect(204);
        api("/webhooks/" + id).get().expect(404);
        assertThat(actions())
                .containsExactly(
                        "webhook_added",
                        "webhook_changed",
                        "webhook_secret_rotated",
                        "webhook_secret_rotated",
                        "webhook_removed");
        proof.count("endpointsLived");
    }

    @Test
    void theLogTellsWhatWasTried(Proof proof) {
        String id = add(Map.of("url", URL));
        String first = test(id);
        String second = test(id);
        Eventually.is(
                "both were tried",
                () -> deliveries(id, "").stream()
                        .allMatch(one -> one.path("attempts").asInt() > 0));
        List<JsonNode> log = deliveries(id, "");
        assertThat(log).extracting(one -> one.path("event").asText()).containsExactly(first, second);
        assertThat(log)
                .allMatch(one -> one.path("state").asText().equals("pending")
                        && one.path("type").asText().equals("endpoint.test")
                        && one.path("lastAttempt").path("failure").asText().equals("no answer: unknown_host")
                        && one.has("nextAttemptAt"));
        assertThat(deliveries(id, "?state=pending")).hasSize(2);
        assertThat(deliveries(id, "?state=dead")).isEmpty();
        assertThat(deliveries(id, "?max=1")).hasSize(1);
        String after = api("/webhooks/" + id + "/deliveries?max=1")
                .get()
                .json()
                .path("after")
                .asText();
        assertThat(deliveries(id, "?after=" + after))
                .extracting(one -> one.path("event").asText())
                .containsExactly(second);
        api("/webhooks/" + id + "/deliveries/" + first + "/resend").post().expect(202);
        Eventually.is(
                "it was tried again",
                () -> deliveries(id, "").get(0).path("attempts").asInt()
                        > log.get(0).path("attempts").asInt());
        JsonNode replay = api("/webhooks/" + id + "/replay")
                .postJson(Map.of("after", 0))
                .expect(202)
                .json();
        assertThat(replay.path("newest").asLong())
                .isEqualTo(log.get(1).path("position").asLong());
        proof.count("logsRead");
    }

    @Test
    void whatIsWrongIsRefusedAndLeavesNothing(Suite suite, Proof proof) {
        String id = add(Map.of("url", URL, "enabled", false));
        Map<String, List<String>> before = suite.database().suiteTables();
        for (String url : List.of(
                "http://hooks.example.test/suite",
                "https://127.0.0.1/suite",
                "https://[::1]/suite",
                "https://169.254.169.254/latest",
                "https://10.0.0.1/suite",
                "https://2130706433/suite",
                "https://localhost/suite",
                "https://database.internal/suite",
                "https://hooks/suite",
                "https://hooks.example.test:22/suite",
                "https://" + "user:pw" + "@hooks.example.test/",
                "https://hooks.example.test/#here",
                "https://hooks.example.test/../suite",
                "ftp://hooks.example.test/",
                "https://hooks.example.test/" + "a".repeat(1_024),
                "https://hooks.example.test/a b",
                "")) {
            refused(422, "invalid-webhook", api("/webhooks").postJson(Map.of("url", url)), proof);
            refused(422, "invalid-webhook", api("/webhooks/" + id).putJson(Map.of("url", url)), proof);
        }
        refused(422, "missing-field", api("/webhooks").postJson(Map.of("description", "nowhere")), proof);
        refused(422, "unknown-field", api("/webhooks").postJson(with("secret", List.of("mine"))), proof);
        refused(422, "wrong-type", api("/webhooks").postJson(with("enabled", "yes")), proof);
        refused(422, "invalid-webhook", api("/webhooks").postJson(with("types", List.of("subscription.lost"))), proof);
        refused(422, "invalid-webhook", api("/webhooks").postJson(with("types", List.of("endpoint.test"))), proof);
        refused(422, "invalid-webhook", api("/webhooks").postJson(with("types", List.of())), proof);
        refused(422, "invalid-webhook", api("/webhooks").postJson(with("description", "two\nlines")), proof);
        for (Map<String, String> tenant : List.of(
                Map.of("type", "organization", "id", "acme"),
                Map.of("type", "organization", "id", realm.idOf("ann")),
                Map.of("type", "person", "id", realm.tenantId("acme")),
                Map.of("type", "house", "id", realm.tenantId("acme")))) {
            refused(422, "unknown-tenant", api("/webhooks").postJson(with("tenants", List.of(tenant))), proof);
        }
        refused(422, "unknown-field", api("/webhooks").postJson(with("tenants", List.of(more(acme())))), proof);
        String one = "/webhooks/" + id;
        refused(422, "overlap-out-of-range", api(one + "/secret").postJson(Map.of("overlapSeconds", -1)), proof);
        refused(422, "overlap-out-of-range", api(one + "/secret").postJson(Map.of("overlapSeconds", 604_801)), proof);
        refused(422, "position-out-of-range", api(one + "/replay").postJson(Map.of("after", 1_000_000)), proof);
        refused(422, "position-out-of-range", api(one + "/replay").postJson(Map.of("after", -1)), proof);
        refused(
                404,
                "unknown-delivery",
                api(one + "/deliveries/evt_none/resend").post(),
                proof);
        refused(404, "unknown-webhook", api("/webhooks/wh_none").get(), proof);
        refused(404, "unknown-webhook", api("/webhooks/wh_none").delete(), proof);
        for (String query : List.of("?state=lost", "?max=0", "?max=101", "?after=x", "?limit=5", "?max=")) {
            refused(400, "bad-request", api(one + "/deliveries" + query).get(), proof);
        }
        refused(
                412,
                "precondition-failed",
                api(one).header("If-Match", "\"no\"").delete(),
                proof);
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        api(one).putJson(Map.of("url", URL, "tenants", List.of(acme(), zoe()))).expect(200);
    }

    @Test
    void onlyTheRoleOpensIt(Suite suite, Proof proof) {
        String id = add(Map.of("url", URL, "enabled", false));
        String others =
                realm.administrator("manage-subscriptions", "view-subscriptions", "manage-products", "manage-seats");
        String elsewhere = suite.billing().accessToken();
        Map<String, List<String>> before = suite.database().suiteTables();
        for (String path : List.of("/webhooks", "/webhooks/" + id, "/webhooks/" + id + "/deliveries")) {
            refused(403, "missing-role", realm.callAs(others, "/suite" + path).get(), proof);
            refused(
                    403,
                    "foreign-realm",
                    realm.callAs(elsewhere, "/suite" + path).get(),
                    proof);
            refused(401, "unauthenticated", realm.anonymous("/suite" + path).get(), proof);
            api(path).get().expect(200);
        }
        refused(
                403,
                "missing-role",
                realm.callAs(others, "/suite/webhooks/" + id).delete(),
                proof);
        refused(403, "missing-role", realm.callAs(others, "/suite/webhooks").postJson(Map.of("url", URL)), proof);
        refused(403, "missing-role", realm.callAs(token, "/suite/subscriptions").get(), proof);
        assertThat(suite.database().suiteTables()).isEqualTo(before);
    }

    @Test
    void aRealmHasSoManyAndNoMore(Suite suite, Proof proof) {
        List<String> ids = IntStream.range(0, QUOTA)
                .mapToObj(i -> add(Map.of("url", URL + i, "enabled", false)))
                .toList();
        Map<String, List<String>> before = suite.database().suiteTables();
        refused(409, "webhook-quota", api("/webhooks").postJson(Map.of("url", URL)), proof);
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        assertThat(api("/webhooks").get().json().path("webhooks"))
                .extracting(one -> one.path("id").asText())
                .containsExactlyElementsOf(ids);
        api("/webhooks/" + ids.get(0)).delete().expect(204);
        add(Map.of("url", URL));
    }

    private HttpCall api(String path) {
        return realm.callAs(token, "/suite" + path);
    }

    private String add(Map<String, ?> document) {
        return api("/webhooks").postJson(document).expect(201).json().path("id").asText();
    }

    private String test(String id) {
        return api("/webhooks/" + id + "/test")
                .post()
                .expect(202)
                .json()
                .path("event")
                .asText();
    }

    private List<JsonNode> deliveries(String id, String query) {
        List<JsonNode> found = new ArrayList<>();
        api("/webhooks/" + id + "/deliveries" + query)
                .get()
                .expect(200)
                .json()
                .path("deliveries")
                .forEach(found::add);
        return found;
    }

    private List<String> actions() {
        List<String> actions = new ArrayList<>();
        realm.call("/suite/changes")
                .get()
                .expect(200)
                .json()
                .path("changes")
                .forEach(one -> actions.add(one.path("action").asText()));
        return actions.stream().filter(action -> action.startsWith("webhook_")).toList();
    }

    private Map<String, String> acme() {
        return Map.of("type", "organization", "id", realm.tenantId("acme"));
    }

    private Map<String, String> zoe() {
        return Map.of("type", "person", "id", realm.idOf("zoe"));
    }

    private static Map<String, Object> with(String field, Object value) {
        return Map.of("url", URL, field, value);
    }

    private static Map<String, Object> more(Map<String, String> tenant) {
        Map<String, Object> more = new HashMap<>(tenant);
        more.put("name", "Acme");
        return more;
    }

    private static void refused(int status, String problem, HttpAnswer answer, Proof proof) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).endsWith("/problems/" + problem);
        proof.count("webhookCallsRefused");
    }
}
