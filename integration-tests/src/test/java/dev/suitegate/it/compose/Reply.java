package dev.suitegate.it.compose;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.suitegate.it.load.NoAnswer;
import dev.suitegate.it.support.HtmlForm;
import dev.suitegate.it.support.Landing;
import java.net.URI;
import java.util.Optional;

/**
 * What a request was answered.
 *
 * @param uri what was asked
 * @param location where it is sent on to
 */
record Reply(URI uri, int status, Optional<URI> location, String body) {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final int SHOWN = 300;

    /** The body as JSON; missing when it is none. */
    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** A text of the JSON body; empty when there is none. */
    String text(String field) {
        return json().path(field).asText("");
    }

    /** The form of the page; an empty one when there is none. */
    HtmlForm form() {
        return HtmlForm.in(new Landing.Shown(uri, status, body));
    }

    /** The same reply, which must have one of these statuses. */
    Reply expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new AssertionError("unexpected " + this);
    }

    /** The same reply, which must come from a server that could answer. */
    Reply answered() {
        if (status >= 500) {
            throw new NoAnswer(toString());
        }
        return this;
    }

    @Override
    public String toString() {
        String start = body.length() > SHOWN ? body.substring(0, SHOWN) + "…" : body;
        return "HTTP " + status + " from " + uri.getPath() + ": " + start.replaceAll("\\s+", " ");
    }
}
