package dev.suitegate.keycloak.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.event.EndpointId;
import dev.suitegate.core.event.EventId;
import dev.suitegate.core.event.EventOutline;
import dev.suitegate.core.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.keycloak.util.JsonSerialization;

/** Writes events into an entry and reads them back. */
public final class EventPayload {

    /** How many events an entry has at most. */
    public static final int MOST = 100;

    private static final String ID = "id";
    private static final String TYPE = "type";
    private static final String TIME = "time";
    private static final String ENDPOINT = "endpoint";
    private static final String BODY = "body";

    private EventPayload() {}

    public static String write(List<EventLine> events) {
        ArrayNode array = JsonSerialization.mapper.createArrayNode();
        events.forEach(event -> array.add(write(event)));
        return Json.write(array);
    }

    /** Nothing, when the payload is of another sort. */
    public static Optional<List<EventLine>> read(String payload) {
        JsonNode json = Json.read(payload);
        return json.isArray()
                ? Optional.of(StreamSupport.stream(json.spliterator(), false)
                        .map(EventPayload::read)
                        .toList())
                : Optional.empty();
    }

    private static ObjectNode write(EventLine event) {
        EventOutline outline = event.outline();
        ObjectNode json = Json.object()
                .put(ID, outline.id().value())
                .put(TYPE, outline.type().word())
                .put(TIME, outline.time().toString());
        outline.scope().ifPresent(scope -> ScopePayload.put(json, scope));
        outline.endpoint().ifPresent(endpoint -> json.put(ENDPOINT, endpoint.value()));
        return json.put(BODY, event.body());
    }

    private static EventLine read(JsonNode json) {
        EventOutline outline = new EventOutline(
                new EventId(json.get(ID).asText()),
                EventType.of(json.get(TYPE).asText()).orElseThrow(),
                Instant.parse(json.get(TIME).asText()),
                ScopePayload.read(json),
                Optional.ofNullable(json.get(ENDPOINT)).map(JsonNode::asText).map(EndpointId::new));
        return new EventLine(outline, json.get(BODY).asText());
    }
}
