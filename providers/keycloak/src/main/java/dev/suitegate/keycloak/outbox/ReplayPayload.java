package dev.suitegate.keycloak.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.core.event.EndpointId;
import java.util.Optional;

/**
 * A step of having events delivered once more.
 *
 * @param run tells this replay from others to the same endpoint
 * @param after the position of the last event that is done
 * @param upTo the position of the last event that belongs to it
 */
public record ReplayPayload(EndpointId endpoint, String run, long after, long upTo) {

    private static final String ENDPOINT = "replayTo";
    private static final String RUN = "run";
    private static final String AFTER = "after";
    private static final String UP_TO = "upTo";

    public String write() {
        return Json.write(Json.object()
                .put(ENDPOINT, endpoint.value())
                .put(RUN, run)
                .put(AFTER, after)
                .put(UP_TO, upTo));
    }

    /** Nothing, when the payload is of another sort. */
    public static Optional<ReplayPayload> read(String payload) {
        JsonNode json = Json.read(payload);
        return json.has(ENDPOINT)
                ? Optional.of(new ReplayPayload(
                        new EndpointId(json.get(ENDPOINT).asText()),
                        json.get(RUN).asText(),
                        json.get(AFTER).asLong(),
                        json.get(UP_TO).asLong()))
                : Optional.empty();
    }

    /** The next step. */
    public ReplayPayload from(long position) {
        return new ReplayPayload(endpoint, run, position, upTo);
    }

    /** The same step has the same, so that it is taken once. */
    public OutboxEntry entry(String realmId) {
        return new OutboxEntry(OutboxKind.EVENT, realmId, realmId, "replay:" + run + ":" + after, write());
    }
}
