package dev.suitegate.it.matrix.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.util.Optional;

/**
 * What a plain HTTP request was answered.
 *
 * @param uri what was asked
 * @param status the HTTP status
 * @param headers the headers
 * @param body the text
 */
public record Reply(URI uri, int status, HttpHeaders headers, String body) {
    private static final int SHOWN = 400;

    /** The body as JSON; missing when it is none. */
    public JsonNode json() {
        try {
            return Wire.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** A text of the JSON body; empty when there is none. */
    public String text(String field) {
        return json().path(field).asText("");
    }

    /** The value of a header. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    /** The same reply, which must have one of these statuses. */
    public Reply expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new BrokenHarness("unexpected " + this);
    }

    @Override
    public String toString() {
        String start = body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
        return "HTTP " + status + " from " + uri.getPath() + ": " + start.replaceAll("\\s+", " ");
    }
}
