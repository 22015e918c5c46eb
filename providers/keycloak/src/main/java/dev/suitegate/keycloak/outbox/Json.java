package dev.suitegate.keycloak.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import org.keycloak.util.JsonSerialization;

/** The payloads' text. */
final class Json {

    private Json() {}

    static ObjectNode object() {
        return JsonSerialization.createObjectNode();
    }

    static String write(JsonNode json) {
        try {
            return JsonSerialization.mapper.writeValueAsString(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String text) {
        try {
            return JsonSerialization.mapper.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
