package dev.suitegate.it.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * One endpoint of a test's.
 *
 * @param api a call by what comes after the endpoint's own path
 * @param document what it was registered with
 * @param creation the answer to that
 */
record Webhook(Function<String, HttpCall> api, String id, Map<String, Object> document, HttpAnswer creation) {
    private static final int PAGE = 100;

    /** The secret it began with. */
    String secret() {
        return creation.json().path("secret").asText();
    }

    /** As the API shows it now. */
    HttpAnswer read() {
        return api.apply("").get().expect(200);
    }

    /** Whether events are delivered to it. */
    boolean isEnabled() {
        return read().json().path("enabled").asBoolean();
    }

    /** Writes what it was registered with once more, with one member changed. */
    void change(String member, Object value) {
        Map<String, Object> changed = new HashMap<>(document);
        changed.put(member, value);
        api.apply("")
                .header("If-Match", read().header("ETag").orElseThrow())
                .putJson(changed)
                .expect(200);
    }

    /** Asks for a new secret. */
    HttpAnswer rotate(Map<String, ?> body) {
        return api.apply("/secret").postJson(body);
    }

    /** Asks for a test delivery; answers the id of its event. */
    String test() {
        return api.apply("/test").post().expect(202).json().path("event").asText();
    }

    HttpAnswer resend(String event) {
        return api.apply("/deliveries/" + event + "/resend").post();
    }

    /** Asks for everything after a position once more. */
    HttpAnswer replay(long after) {
        return api.apply("/replay").postJson(Map.of("after", after));
    }

    /** The whole log of deliveries, in the order of events. */
    List<JsonNode> deliveries() {
        return deliveries("");
    }

    /** Those in one state: {@code pending}, {@code delivered} or {@code dead}. */
    List<JsonNode> deliveriesIn(String state) {
        return deliveries("&state=" + state);
    }

    private List<JsonNode> deliveries(String filter) {
        List<JsonNode> all = new ArrayList<>();
        List<JsonNode> page;
        long after = 0;
        do {
            page = Webhooks.items(api.apply("/deliveries?max=" + PAGE + "&after=" + after + filter)
                    .get()
                    .expect(200)
                    .json());
            all.addAll(page);
            after = page.isEmpty()
                    ? after
                    : page.get(page.size() - 1).path("position").asLong();
        } while (page.size() == PAGE);
        return all;
    }

    /** What the log says of one event. */
    Optional<JsonNode> delivery(String event) {
        return deliveries().stream()
                .filter(one -> one.path("event").asText().equals(event))
                .findFirst();
    }

    /** The same once it is as awaited. */
    JsonNode awaitDelivery(String event, String what, Predicate<JsonNode> condition) {
        Eventually.is(what, () -> delivery(event).filter(condition).isPresent());
        return delivery(event).orElseThrow();
    }
}
