package dev.suitegate.it.rights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Map;

/** Somebody in the administration realm who looks after its users. */
record Clerk(Suite suite, String name, String id) implements AutoCloseable {
    private static final String PASSWORD = "demo";

    static Clerk whoManagesUsers(Suite suite, String name) {
        HttpCall users = suite.administration().call("/admin/realms/master/users");
        users.postJson(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@example.test",
                        "firstName",
                        "A",
                        "lastName",
                        "Clerk",
                        "credentials",
                        List.of(Map.of("type", "password", "value", PASSWORD))))
                .expect(201);
        String id = suite.administration()
                .call("/admin/realms/master/users?exact=true&username=" + name)
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        Clerk clerk = new Clerk(suite, name, id);
        String own = suite.administration()
                .call("/admin/realms/master/clients?clientId=master-realm")
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        JsonNode manageUsers = suite.administration()
                .call("/admin/realms/master/clients/" + own + "/roles/manage-users")
                .get()
                .expect(200)
                .json();
        suite.administration()
                .call("/admin/realms/master/users/" + id + "/role-mappings/clients/" + own)
                .postJson(List.of(manageUsers))
                .expect(204);
        return clerk;
    }

    HttpCall call(String path) {
        String token = HttpCall.to(suite.ports().keycloak().resolve("/realms/master/protocol/openid-connect/token"))
                .postForm(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", name, "password", PASSWORD))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
        return HttpCall.to(suite.ports().keycloak().resolve(path)).bearer(token);
    }

    @Override
    public void close() {
        suite.administration().call("/admin/realms/master/users/" + id).delete().expect(204);
    }
}
