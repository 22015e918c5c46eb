package dev.suitegate.it.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What came back on the wire.
 *
 * @param asked the address that was asked
 * @param status the HTTP status
 * @param location where it redirects to, as written
 * @param contentType the media type, empty when there is none
 * @param challenge how the caller is asked to authenticate ({@code WWW-Authenticate}), empty when it is not
 * @param body the text
 * @param took from the request to the last byte
 */
public record WireAnswer(
        URI asked,
        int status,
        Optional<String> location,
        String contentType,
        String challenge,
        String body,
        Duration took) {
    /** The body as JSON; missing when it is none. */
    public JsonNode json() {
        try {
            return HttpCall.JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** One member of the JSON body; empty when there is none. */
    public String text(String member) {
        return json().path(member).asText();
    }

    /** The parameters that the redirect carries in its query or its fragment; none when it is no redirect. */
    public Map<String, String> returned() {
        Map<String, String> parameters = new LinkedHashMap<>();
        String query = location.map(address -> address.replaceFirst("^[^?#]*[?#]?", ""))
                .orElse("");
        for (String pair : query.split("[&#]", -1)) {
            String[] parts = pair.split("=", 2);
            parameters.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return parameters;
    }

    /** Whether it is the page that asks for a user or a password. */
    public boolean asksToSignIn() {
        return status == 200 && form().asksForUserOrPassword();
    }

    /** The form of the page; an empty one when there is none. */
    public HtmlForm form() {
        return HtmlForm.in(new Landing.Shown(asked, status, body));
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
