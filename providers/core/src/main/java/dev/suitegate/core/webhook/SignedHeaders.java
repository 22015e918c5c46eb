package dev.suitegate.core.webhook;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The three headers of a delivery (Standard Webhooks 1.0, webhook headers). What a receiver reads may be anything.
 *
 * @param id of the event; the same at every attempt
 * @param timestamp of the attempt, in seconds since 1970
 * @param signature {@code v1,} and base64, once for each secret, with a space between
 */
public record SignedHeaders(String id, String timestamp, String signature) {

    /** The name of the header with the id. */
    public static final String ID = "webhook-id";

    /** The name of the header with the time. */
    public static final String TIMESTAMP = "webhook-timestamp";

    /** The name of the header with the signatures. */
    public static final String SIGNATURE = "webhook-signature";

    /** Names and values. */
    public Map<String, String> asMap() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(ID, id);
        headers.put(TIMESTAMP, timestamp);
        headers.put(SIGNATURE, signature);
        return headers;
    }
}
