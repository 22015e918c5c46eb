package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A full export of a billing system against what is stored. */
@AgainstTheSuite
@Tag("billing")
class ReconcileIT {
    private static final String END = "{\"end\": true}";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SpareRealm realm;

    ReconcileIT(Suite suite) {
        this.realm = SpareRealm.create(suite, "reconciled");
    }

    @BeforeEach
    void store() {
        for (String id : List.of("a", "b", "c")) {
            realm.call("/suite/subscriptions/" + id)
                    .putJson(Map.of("tenant", "acme", "product", "crm", "plan", "pro", "status", "active"))
                    .expect(201);
        }
        realm.call("/suite/tenants/acme/products/verify").put().expect(201);
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    @Test
    void makesWhatIsStoredWhatTheExportSays() {
        List<String> export = List.of(row("a", "active"), row("b", "paused"), row("d", "active"), END);

        List<JsonNode> rehearsed = reconcile("?dryRun=true", export);
        assertThat(results(rehearsed))
                .isEqualTo(Map.of("a", "unchanged", "b", "updated", "d", "created", "c", "ended"));
        assertThat(stored()).isEqualTo(Map.of("a", "active", "b", "active", "c", "active", manual(), "active"));

        List<JsonNode> done = reconcile("", export);
        assertThat(results(done)).isEqualTo(results(rehearsed));
        assertThat(stored()).isEqualTo(Map.of("a", "active", "b", "paused", "d", "active", manual(), "active"));
        JsonNode summary = done.get(done.size() - 1).path("summary");
        assertThat(summary.path("complete").asBoolean()).isTrue();
        assertThat(summary.path("created").asInt()).isEqualTo(1);
        assertThat(summary.path("ended").asInt()).isEqualTo(1);

        assertThat(results(reconcile("", export)).values()).containsOnly("unchanged");
    }

    @Test
    void anExportThatBreaksOffEndsNothingAfterIt() {
        List<JsonNode> done = reconcile("", List.of(row("b", "active")));

        assertThat(results(done)).isEqualTo(Map.of("a", "ended", "b", "unchanged"));
        JsonNode summary = done.get(done.size() - 1).path("summary");
        assertThat(summary.path("complete").asBoolean()).isFalse();
        assertThat(summary.path("resumeAfter").asText()).isEqualTo("b");
        assertThat(results(reconcile("?after=b", List.of(row("c", "paused"), END))))
                .isEqualTo(Map.of("c", "updated"));
    }

    @Test
    void anExportThatIsNotInOrderChangesNothing() {
        Map<String, String> before = stored();
        refused("", List.of(row("b", "paused"), row("a", "paused"), END), 422, "rows-out-of-order");
        refused("", List.of(row("a", "paused"), row("a", "paused"), END), 422, "rows-out-of-order");
        refused("?after=b", List.of(row("b", "paused"), END), 422, "rows-out-of-order");
        refused("?after=%20", List.of(END), 400, "bad-request");
        refused("?dryRun=yes", List.of(END), 400, "bad-request");
        refused("?takenAt=yesterday", List.of(END), 400, "bad-request");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void aRowThatIsWrongUndoesItsPartAndSaysWhy() {
        Map<String, String> before = stored();
        List<JsonNode> done =
                reconcile("", List.of(row("a", "paused"), row("b", "frozen"), "nonsense", row("d", "active"), END));

        assertThat(stored()).isEqualTo(before);
        assertThat(results(done))
                .containsEntry("a", "not_done")
                .containsEntry("b", "refused")
                .containsEntry("d", "not_done");
        assertThat(done)
                .filteredOn(line -> line.path("row").asInt() == 2)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("problem").path("type").asText()).endsWith("/unknown-status"));
        assertThat(done)
                .filteredOn(line -> line.path("row").asInt() == 3)
                .singleElement()
                .satisfies(line ->
                        assertThat(line.path("problem").path("type").asText()).endsWith("/malformed-json"));
    }

    @Test
    void whatWasWrittenAfterTheExportWasTakenStays() {
        String taken = "2026-01-01T00:00:00Z";
        assertThat(results(reconcile("?takenAt=" + taken, List.of(row("a", "paused"), END))))
                .isEqualTo(Map.of("a", "newer", "b", "newer", "c", "newer"));
        assertThat(stored()).containsEntry("a", "active").containsEntry("b", "active");
    }

    @Test
    void takesMoreRowsThanOnePart() {
        List<String> rows = IntStream.range(0, 1_200)
                .mapToObj(number -> row("row-%05d".formatted(number), number % 2 == 0 ? "crm" : "verify", "paused"))
                .toList();

        List<JsonNode> done =
                reconcile("", Stream.concat(rows.stream(), Stream.of(END)).toList());
        JsonNode summary = done.get(done.size() - 1).path("summary");
        assertThat(summary.path("created").asInt()).isEqualTo(1_200);
        assertThat(summary.path("ended").asInt()).isEqualTo(3);
        assertThat(summary.path("complete").asBoolean()).isTrue();
        assertThat(results(reconcile("", List.of(END))).values()).hasSize(1_200).containsOnly("ended");
        assertThat(realm.call("/suite/changes/verification").get().json().path("faults"))
                .isEmpty();
    }

    @Test
    void otherContentIsRefused() {
        assertThat(realm.call("/suite/reconcile").post("application/json", END).status())
                .isEqualTo(415);
        assertThat(realm.call("/suite/reconcile")
                        .post("application/x-ndjson; charset=utf-16", END)
                        .status())
                .isEqualTo(415);
        String caller = realm.administrator("view-subscriptions");
        assertThat(realm.callAs(caller, "/suite/reconcile")
                        .post("application/x-ndjson", END)
                        .status())
                .isEqualTo(403);
    }

    private List<JsonNode> reconcile(String query, List<String> lines) {
        HttpAnswer answer = send(query, lines).expect(200);
        return answer.body().lines().map(ReconcileIT::json).toList();
    }

    private void refused(String query, List<String> lines, int status, String type) {
        HttpAnswer answer = send(query, lines).expect(status);
        assertThat(answer.json().path("type").asText()).endsWith("/" + type);
    }

    private HttpAnswer send(String query, List<String> lines) {
        return realm.call("/suite/reconcile" + query).post("application/x-ndjson", String.join("\n", lines));
    }

    private static Map<String, String> results(List<JsonNode> lines) {
        return lines.stream()
                .filter(line -> line.has("externalId"))
                .collect(Collectors.toMap(
                        line -> line.path("externalId").asText(),
                        line -> line.path("result").asText()));
    }

    private Map<String, String> stored() {
        Map<String, String> stored = new TreeMap<>();
        realm.call("/suite/subscriptions")
                .get()
                .expect(200)
                .json()
                .path("subscriptions")
                .forEach(one -> stored.put(
                        one.path("externalId").asText(), one.path("status").asText()));
        return stored;
    }

    private String manual() {
        return "manual:" + realm.tenantId("acme") + ":verify";
    }

    private static String row(String id, String status) {
        return row(id, "crm", status);
    }

    private static String row(String id, String product, String status) {
        return "{\"externalId\": \"" + id + "\", \"tenant\": \"acme\", \"product\": \"" + product
                + "\", \"plan\": \"pro\", \"status\": \"" + status + "\"}";
    }

    private static JsonNode json(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
