package dev.suitegate.it.fuzz;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import java.util.Optional;
import java.util.function.Function;

/** The endpoint that calls about webhooks are about. It is disabled, so that nothing is sent; nobody listens there either. */
final class OwnWebhook {
    private static final String PATH = "/webhooks";
    private static final ObjectMapper JSON = new ObjectMapper();

    private OwnWebhook() {}

    static ObjectNode document(House house) {
        ObjectNode document = JSON.createObjectNode()
                .put("url", "https://hooks.example.test/suite")
                .put("description", "fuzzed")
                .put("enabled", false);
        document.putArray("types").add("subscription.updated");
        document.putArray("tenants").addObject().put("type", "organization").put("id", house.known("tenantId"));
        return document;
    }

    /** Whether a call is about an endpoint. */
    static boolean isMeantBy(Operation operation) {
        return operation.path().startsWith(PATH);
    }

    /** Registers it; answers its id. */
    static String add(Function<String, HttpCall> api, ObjectNode document) {
        return api.apply(PATH)
                .postJsonText(document.toString())
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    /** An event that is to be delivered there. */
    static String event(Function<String, HttpCall> api, String id) {
        return api.apply(PATH + "/" + id + "/test")
                .post()
                .expect(202)
                .json()
                .path("event")
                .asText();
    }

    /** Makes it what it was, and takes away all others; answers its id if it is there no more and had to be registered anew. */
    static Optional<String> restore(Function<String, HttpCall> api, String id, ObjectNode document) {
        api.apply(PATH).get().expect(200).json().path("webhooks").forEach(one -> {
            String other = one.path("id").asText();
            if (!other.equals(id)) {
                api.apply(PATH + "/" + other).delete().expect(204);
            }
        });
        HttpAnswer answer = api.apply(PATH + "/" + id).putJson(document.toString());
        return answer.status() == 404 ? Optional.of(add(api, document)) : Optional.empty();
    }
}
