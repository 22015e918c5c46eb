package dev.suitegate.it.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The endpoints of a realm, over the API, as somebody who may do everything with them. */
final class Webhooks {
    private static final String PATH = "/webhooks";

    private final Function<String, HttpCall> api;

    /** @param api a call of the suite's API by its path, with a token */
    Webhooks(Function<String, HttpCall> api) {
        this.api = api;
    }

    /** Registers one, which must work; its secret is in the answer this once. */
    Webhook create(URI url, Map<String, ?> settings) {
        Map<String, Object> document = new HashMap<>(settings);
        document.put("url", url.toString());
        HttpAnswer answer = tryCreate(document).expect(201);
        String id = answer.json().path("id").asText();
        return new Webhook(path -> api.apply(PATH + "/" + id + path), id, document, answer);
    }

    /** Tries to register one. */
    HttpAnswer tryCreate(Map<String, ?> document) {
        return api.apply(PATH).postJson(document);
    }

    /** All there are. */
    List<JsonNode> all() {
        return items(api.apply(PATH).get().expect(200).json());
    }

    void removeAll() {
        all().forEach(one -> remove(one.path("id").asText()));
    }

    /** Takes one away by its id, which must work. */
    void remove(String id) {
        api.apply(PATH + "/" + id).delete().expect(204);
    }

    /** What a list of the API has: its only member that is an array. */
    static List<JsonNode> items(JsonNode list) {
        List<JsonNode> items = new ArrayList<>();
        for (JsonNode member : list) {
            if (member.isArray()) {
                member.forEach(items::add);
            }
        }
        return items;
    }
}
