package dev.suitegate.core.webhook;

import dev.suitegate.core.event.EventId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.stream.Collectors;

/** Signs one attempt to deliver an event (Standard Webhooks 1.0, signature scheme, symmetric). */
public final class SignDelivery {

    private SignDelivery() {}

    /**
     * The headers of the attempt.
     *
     * @param attempt when it is made, by the clock of whoever sends; every attempt is signed anew
     * @param body exactly the bytes that are sent
     * @param secrets of the endpoint; all that count at {@code attempt} sign
     */
    public static SignedHeaders sign(EventId id, Instant attempt, byte[] body, EndpointSecrets secrets) {
        String timestamp = Long.toString(attempt.getEpochSecond());
        String signatures = secrets.at(attempt).stream()
                .map(secret -> signature(id.value(), timestamp, body, secret))
                .collect(Collectors.joining(" "));
        return new SignedHeaders(id.value(), timestamp, signatures);
    }

    /** One signature with the name of its scheme. */
    static String signature(String id, String timestamp, byte[] body, SigningSecret secret) {
        byte[] head = (id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8);
        return "v1," + Base64.getEncoder().encodeToString(secret.hmac(head, body));
    }
}
