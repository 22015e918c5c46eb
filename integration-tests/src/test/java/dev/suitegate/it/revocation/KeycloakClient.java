package dev.suitegate.it.revocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Suite;
import java.util.List;

/** A client of the suite as Keycloak's administration shows and changes it. */
final class KeycloakClient {
    private static final String OFFLINE = "offline_access";

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

    /** Lets it ask for offline tokens of a person, or no longer. */
    static void offline(Suite suite, String clientId, String user, boolean allowed) {
        HttpCall scope = suite.administration()
                .realm("/clients/" + read(suite, clientId).path("id").asText() + "/optional-client-scopes/"
                        + idOfOfflineScope(suite));
        HttpCall roles =
                suite.administration().realm("/users/" + suite.administration().idOf(user) + "/role-mappings/realm");
        List<JsonNode> role = List.of(suite.administration()
                .realm("/roles/" + OFFLINE)
                .get()
                .expect(200)
                .json());
        if (allowed) {
            scope.put().expect(204);
            roles.postJson(role).expect(204);
        } else {
            scope.delete().expect(204);
            roles.deleteJson(role).expect(204);
        }
    }

    private static String idOfOfflineScope(Suite suite) {
        for (JsonNode scope :
                suite.administration().realm("/client-scopes").get().expect(200).json()) {
            if (scope.path("name").asText().equals(OFFLINE)) {
                return scope.path("id").asText();
            }
        }
        throw new AssertionError("no client scope " + OFFLINE);
    }
}
