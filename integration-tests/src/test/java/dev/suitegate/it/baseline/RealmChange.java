package dev.suitegate.it.baseline;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.Suite;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What an administrator changes in the realm, put back when the test ends. */
final class RealmChange implements AutoCloseable {
    private final Suite suite;
    private final Deque<Runnable> undo = new ArrayDeque<>();

    RealmChange(Suite suite) {
        this.suite = suite;
    }

    /** Takes away every client policy. */
    RealmChange withoutClientPolicies() {
        JsonNode shipped = read("/client-policies/policies");
        ObjectNode none = shipped.deepCopy();
        none.putArray("policies");
        return put("/client-policies/policies", shipped, none);
    }

    /** Changes settings of the realm. */
    RealmChange realm(Consumer<ObjectNode> change) {
        return put("", read(""), change);
    }

    /** Changes a client. */
    RealmChange client(String clientId, Consumer<ObjectNode> change) {
        JsonNode client = read("/clients?clientId=" + clientId).path(0);
        return put("/clients/" + client.path("id").asText(), client, change);
    }

    /** Runs when the test ends, before what was changed earlier is put back. */
    RealmChange undoneBy(Runnable step) {
        undo.push(step);
        return this;
    }

    private RealmChange put(String path, JsonNode before, Consumer<ObjectNode> change) {
        ObjectNode changed = before.deepCopy();
        change.accept(changed);
        return put(path, before, changed);
    }

    private RealmChange put(String path, JsonNode before, JsonNode changed) {
        undo.push(() -> write(path, before));
        write(path, changed);
        return this;
    }

    private JsonNode read(String path) {
        return suite.administration().realm(path).get().expect(200).json();
    }

    private void write(String path, JsonNode document) {
        suite.administration().realm(path).putJson(document.toString()).expect(200, 204);
    }

    @Override
    public void close() {
        undo.forEach(Runnable::run);
    }
}
