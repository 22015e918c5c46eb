package dev.suitegate.it.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
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
    private static final String LENGTH = "content-length";

    private static Received of(Map<String, List<String>> headers, String text) {
        try {
            return new Received(headers, text, JSON.readTree(text));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a delivery is JSON", e);
        }
    }

    /**
     * Reads a request.
     *
     * @throws IOException when the sender leaves before it is whole
     */
    static Received read(InputStream in) throws IOException {
        Map<String, List<String>> headers = new HashMap<>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            if (colon > 0) {
                headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                        .add(line.substring(colon + 1).strip());
            }
        }
        int length = Integer.parseInt(headers.getOrDefault(LENGTH, List.of("0")).get(0));
        byte[] body = in.readNBytes(length);
        if (length == 0 || body.length < length) {
            throw new IOException("no whole delivery");
        }
        return of(headers, new String(body, StandardCharsets.UTF_8));
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new IOException("no whole delivery");
            }
            line.append((char) next);
        }
        return line.toString().strip();
    }

    /** The header of this name. */
    String header(String name) {
        return String.join(",", headers.getOrDefault(name, List.of()));
    }

    /** The same with another body. */
    Received with(String otherText) {
        return of(headers, otherText);
    }

    /** The same with another header. */
    Received with(String name, String value) {
        Map<String, List<String>> changed = new HashMap<>(headers);
        changed.put(name, List.of(value));
        return of(changed, text);
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
