package dev.suitegate.it.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What a plain HTTP request was answered.
 *
 * @param status the HTTP status
 * @param contentType the media type, empty when there is none
 * @param body the text
 * @param headers by their names in lower case, each with its first value
 */
public record HttpAnswer(int status, String contentType, String body, Map<String, String> headers) {
    /** An answer whose headers are of no interest. */
    public HttpAnswer(int status, String contentType, String body) {
        this(status, contentType, body, Map.of());
    }

    /** Whether the same was said; headers such as the time differ between any two answers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof HttpAnswer answer
                && status == answer.status
                && contentType.equals(answer.contentType)
                && body.equals(answer.body);
    }

    @Override
    public int hashCode() {
        return Objects.hash(status, contentType, body);
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as JSON; missing when it is none. */
    public JsonNode json() {
        try {
            return HttpCall.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** This answer, whose status must be one of these. */
    public HttpAnswer expect(int... statuses) {
        for (int expected : statuses) {
            if (status == expected) {
                return this;
            }
        }
        throw new AssertionError("unexpected HTTP " + status + ": " + body);
    }
}
