package dev.suitegate.it.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/**
 * One delivery as it came.
 *
 * @param headers by their names in lower case
 * @param text the body
 * @param body the same, read
 */
record Received(Map<String, List<String>> headers, String text, JsonNode body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Received of(Map<String, List<String>> headers, String text) {
        try {
            return new Received(headers, text, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a delivery is JSON", e);
        }
    }

    /** The header of this name. */
    String header(String name) {
        return String.join(",", headers.getOrDefault(name, List.of()));
    }

    /** Whether the reference library of Standard Webhooks takes it for genuine. */
    boolean isSignedWith(String secret) {
        try {
            new Webhook(secret).verify(text, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        } catch (EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("an endpoint has a secret", e);
        }
    }

    /** The id of the event. */
    String event() {
        return body.path("id").asText();
    }

    String type() {
        return body.path("type").asText();
    }

    /** Which subscription it is about; empty: none. */
    String externalId() {
        return subscription().path("externalId").asText();
    }

    /** Which state of the subscription it shows. */
    long version() {
        return body.path("data").path("version").asLong();
    }

    JsonNode subscription() {
        return body.path("data").path("subscription");
    }
}
