package dev.suitegate.it.revocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Suite;

/** A client of the suite as Keycloak's administration shows and changes it. */
final class KeycloakClient {
    private KeycloakClient() {}

    static JsonNode read(Suite suite, String clientId) {
        return suite.administration()
                .realm("/clients?clientId=" + clientId)
                .get()
                .expect(200)
                .json()
                .path(0);
    }

    static void write(Suite suite, JsonNode client) {
        suite.administration()
                .realm("/clients/" + client.path("id").asText())
                .putJson(client)
                .expect(204);
    }

    static void switchTo(Suite suite, String clientId, boolean enabled) {
        write(suite, ((ObjectNode) read(suite, clientId)).put("enabled", enabled));
    }

    /** Lets it ask for offline tokens, or no longer. */
    static HttpAnswer offline(Suite suite, String clientId, boolean allowed) {
        String scope = "";
        for (JsonNode known :
                suite.administration().realm("/client-scopes").get().expect(200).json()) {
            if (known.path("name").asText().equals("offline_access")) {
                scope = known.path("id").asText();
            }
        }
        String path = "/clients/" + read(suite, clientId).path("id").asText() + "/optional-client-scopes/" + scope;
        return allowed
                ? suite.administration().realm(path).put().expect(204)
                : suite.administration().realm(path).delete().expect(204);
    }
}
