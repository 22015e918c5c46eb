package dev.suitegate.keycloak.outbox;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * One client's part of a suite session, online and offline.
 *
 * @param userId whose session it is
 * @param sessionId the suite session, {@code sid} in tokens
 * @param clientUuid Keycloak's id of the client
 */
public record ClientSessionPayload(String userId, String sessionId, String clientUuid) {

    private static final String USER = "sessionOf";
    private static final String SESSION = "session";
    private static final String CLIENT = "client";

    public String write() {
        return Json.write(
                Json.object().put(USER, userId).put(SESSION, sessionId).put(CLIENT, clientUuid));
    }

    /** Nothing, when the payload is of another sort. */
    public static Optional<ClientSessionPayload> read(String payload) {
        JsonNode json = Json.read(payload);
        return json.has(SESSION)
                ? Optional.of(new ClientSessionPayload(
                        json.get(USER).asText(),
                        json.get(SESSION).asText(),
                        json.get(CLIENT).asText()))
                : Optional.empty();
    }
}
