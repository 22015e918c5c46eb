package dev.suitegate.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;

/** Keycloak's administration, as the administrator that the tests start it with. */
public final class Administration {
    static final String USER = "admin";
    static final String PASSWORD = "admin";

    private final URI keycloak;
    private final Map<String, String> userIds = new HashMap<>();

    Administration(URI keycloak) {
        this.keycloak = keycloak;
    }

    /** Nobody is locked, and no wrong password is counted; two within a second would lock an account for a minute. */
    public void forgetWrongPasswords() {
        realm("/attack-detection/brute-force/users").delete().expect(204);
    }

    /** Ends every session of a person in the suite and takes back every consent. */
    public void forget(String user) {
        String token = accessToken();
        String path = "/admin/realms/suite/users/" + idOf(user);
        call(token, path + "/logout").post().expect(204);
        for (JsonNode consent :
                call(token, path + "/consents").get().expect(200).json()) {
            call(token, path + "/consents/" + consent.path("clientId").asText())
                    .delete()
                    .expect(204, 404);
        }
    }

    /** The id of a person of the suite. */
    public String idOf(String user) {
        return userIds.computeIfAbsent(
                user,
                name -> call(accessToken(), "/admin/realms/suite/users?exact=true&username=" + name)
                        .get()
                        .expect(200)
                        .json()
                        .path(0)
                        .path("id")
                        .asText());
    }

    /** The id of a tenant, by its alias. */
    public String tenantId(String alias) {
        for (JsonNode organization : call(accessToken(), "/admin/realms/suite/organizations?search=" + alias)
                .get()
                .expect(200)
                .json()) {
            if (organization.path("alias").asText().equals(alias)) {
                return organization.path("id").asText();
            }
        }
        throw new AssertionError("no organization " + alias);
    }

    /** Makes a realm that has nothing to do with the suite, with one user, and answers that user's access token. */
    public String accessTokenOfAnotherRealm(String realm) {
        Map<String, Object> user = Map.of(
                "username", "stranger",
                "enabled", true,
                "email", "stranger@example.test",
                "firstName", "A",
                "lastName", "Stranger",
                "credentials", new Object[] {Map.of("type", "password", "value", "demo")});
        call(accessToken(), "/admin/realms")
                .postJson(Map.of("realm", realm, "enabled", true, "users", new Object[] {user}))
                .expect(201);
        return password(realm, "stranger", "demo");
    }

    /** Removes a realm that a test made. */
    public void removeRealm(String realm) {
        call(accessToken(), "/admin/realms/" + realm).delete().expect(204, 404);
    }

    /** A request to Keycloak's administration. */
    public HttpCall call(String path) {
        return call(accessToken(), path);
    }

    /** A request below the administration of the suite's realm. */
    public HttpCall realm(String path) {
        return call(accessToken(), "/admin/realms/suite" + path);
    }

    /** A new access token of the administrator. */
    public String token() {
        return accessToken();
    }

    private String accessToken() {
        return password("master", USER, PASSWORD);
    }

    private String password(String realm, String user, String password) {
        return HttpCall.to(keycloak.resolve("/realms/" + realm + "/protocol/openid-connect/token"))
                .postForm(Map.of(
                        "grant_type", "password", "client_id", "admin-cli", "username", user, "password", password))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    private HttpCall call(String token, String path) {
        return HttpCall.to(keycloak.resolve(path)).bearer(token);
    }
}
