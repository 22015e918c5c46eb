package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A billing system's whole export, sent in as many requests as it takes. */
public final class LongExport implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String REALM = "exported";
    private static final int PEOPLE = 1_000;
    private static final String ROW =
            "{\"externalId\":\"row-%08d\",\"user\":\"%s-%d\",\"product\":\"%s\",\"plan\":\"%s\",\"status\":\"paused\"}\n";
    private static final String END = "{\"end\":true}";

    private final Suite suite;
    private final SpareRealm realm;
    private final int atOnce;
    private final Map<String, Long> results = new TreeMap<>();
    private int requests;

    private LongExport(Suite suite, SpareRealm realm, int atOnce) {
        this.suite = suite;
        this.realm = realm;
        this.atOnce = atOnce;
    }

    /**
     * To a realm of its own, with people who subscribe.
     *
     * @param atOnce how many rows go into one request
     */
    public static LongExport toNewRealm(Suite suite, int atOnce) {
        SpareRealm realm = SpareRealm.create(suite, REALM);
        ManyPeople.create(suite, REALM, PEOPLE);
        return new LongExport(suite, realm, atOnce);
    }

    /** Sends so many rows, all of this plan, and goes on where each answer says; how many rows came to what. */
    public Map<String, Long> send(int rows, String plan) {
        results.clear();
        String after = "";
        boolean complete = false;
        while (!complete) {
            int from = after.isEmpty() ? 0 : Math.min(rows, number(after) + 1);
            int to = Math.min(rows, from + atOnce);
            JsonNode summary = summary(ask(after, body(from, to, to == rows, plan)));
            complete = summary.path("complete").asBoolean();
            String next = summary.path("resumeAfter").asText(after);
            assertThat(complete || next.compareTo(after) > 0).as("it goes on").isTrue();
            after = next;
        }
        return Map.copyOf(results);
    }

    /** How many requests it took so far. */
    public int requests() {
        return requests;
    }

    /** How many lines the history of the realm has; there is nothing wrong with it. */
    public long history() {
        JsonNode found = realm.call("/suite/changes/verification")
                .patient(PATIENCE)
                .get()
                .expect(200)
                .json();
        assertThat(found.path("faults")).isEmpty();
        return found.path("lines").asLong();
    }

    private HttpAnswer ask(String after, String body) {
        requests++;
        String token = realm.machineToken("billing", suite.secrets().of("billing"));
        return realm.callAs(token, "/suite/reconcile" + (after.isEmpty() ? "" : "?after=" + after))
                .patient(PATIENCE)
                .post("application/x-ndjson", body)
                .expect(200);
    }

    private JsonNode summary(HttpAnswer answer) {
        JsonNode last = JSON.missingNode();
        for (String text : answer.body().split("\n", -1)) {
            if (!text.isEmpty()) {
                last = read(text);
                if (last.has("result")) {
                    results.merge(last.path("result").asText(), 1L, Long::sum);
                }
            }
        }
        return last.path("summary");
    }

    @Override
    public void close() {
        realm.close();
    }

    private static String body(int from, int to, boolean end, String plan) {
        String rows = IntStream.range(from, to)
                .mapToObj(number ->
                        ROW.formatted(number, REALM, number % PEOPLE, number % 3 == 0 ? "verify" : "crm", plan))
                .collect(Collectors.joining());
        return end ? rows + END : rows;
    }

    private static int number(String id) {
        return Integer.parseInt(id.substring(id.indexOf('-') + 1));
    }

    private static JsonNode read(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException e) {
            throw new AssertionError(line, e);
        }
    }
}
