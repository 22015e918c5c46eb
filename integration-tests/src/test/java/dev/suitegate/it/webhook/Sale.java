package dev.suitegate.it.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A subscription of a test's own, as billing writes it. */
record Sale(Suite suite, String tenant, String id) {

    /** One that is not there yet. */
    static Sale to(String tenant, Suite suite) {
        return new Sale(suite, tenant, "hook-" + UUID.randomUUID());
    }

    Map<String, Object> document(String plan) {
        return new HashMap<>(Map.of("tenant", tenant, "product", "crm", "plan", plan, "status", "active", "seats", 5));
    }

    /** Tries to write it. */
    HttpAnswer tryWrite(Map<String, ?> document) {
        return suite.billing().put(id, document);
    }

    /** Writes it with a plan, which must work. */
    void write(String plan) {
        tryWrite(document(plan)).expect(200, 201);
    }

    void giveSeat(String user) {
        suite.billing().giveSeat(id, user).expect(201, 204);
    }

    void takeSeat(String user) {
        suite.billing().takeSeat(id, user).expect(204);
    }

    void delete() {
        suite.billing().delete(id).expect(200, 204);
    }

    /** What the history has of it. */
    List<JsonNode> history() {
        List<JsonNode> lines = new ArrayList<>();
        suite.billing()
                .call("/changes?subscription=" + id)
                .get()
                .expect(200)
                .json()
                .path("changes")
                .forEach(lines::add);
        return lines;
    }
}
