package dev.suitegate.it.support;

import java.net.URI;
import java.util.List;
import java.util.Map;

/** An identity provider of one of the suite's realms: another realm of the same Keycloak, in which one person has an account. */
public final class TenantDoor implements AutoCloseable {
    /** Its alias. */
    public static final String ALIAS = "tenant-door";

    private static final String CLIENT = "suite-broker";
    private static final String SECRET = "only-for-this-test";

    private final Administration administration;
    private final String realm;
    private final String user;

    /** One that is nobody's yet. */
    public TenantDoor(Suite suite, URI issuer, String user, String email) {
        this.administration = suite.administration();
        this.realm = "/admin" + issuer.getPath();
        this.user = user;
        post("/admin/realms", outside(issuer + "/broker/" + ALIAS + "/endpoint", email));
        post(realm + "/identity-provider/instances", provider(issuer.resolve(ALIAS) + "/protocol/openid-connect/"));
    }

    /** Makes it a tenant's own. */
    public void giveTo(String tenantId) {
        post(realm + "/organizations/" + tenantId + "/identity-providers", ALIAS);
    }

    /** The person comes to this account of the suite. */
    public void link(String userId) {
        String subject = administration
                .call("/admin/realms/" + ALIAS + "/users?username=" + user)
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        post(realm + "/users/" + userId + "/federated-identity/" + ALIAS, Map.of("userId", subject, "userName", user));
    }

    @Override
    public void close() {
        administration
                .call(realm + "/identity-provider/instances/" + ALIAS)
                .delete()
                .expect(204, 404);
        administration.removeRealm(ALIAS);
    }

    private void post(String path, Object document) {
        administration.call(path).postJson(document).expect(201, 204);
    }

    private Map<String, Object> outside(String redirectUri, String email) {
        Map<String, Object> client = Map.of(
                "clientId",
                CLIENT,
                "secret",
                SECRET,
                "redirectUris",
                List.of(redirectUri),
                "attributes",
                Map.of("suite.exempt", "admin-api"));
        Map<String, Object> person = Map.of(
                "username",
                user,
                "enabled",
                true,
                "email",
                email,
                "emailVerified",
                true,
                "firstName",
                "A",
                "lastName",
                "Person",
                "credentials",
                List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD)));
        return Map.of("realm", ALIAS, "enabled", true, "clients", List.of(client), "users", List.of(person));
    }

    private static Map<String, Object> provider(String endpoints) {
        Map<String, String> config = Map.of(
                "issuer",
                endpoints.replace("/protocol/openid-connect/", ""),
                "authorizationUrl",
                endpoints + "auth",
                "tokenUrl",
                endpoints + "token",
                "jwksUrl",
                endpoints + "certs",
                "useJwksUrl",
                "true",
                "validateSignature",
                "true",
                "clientId",
                CLIENT,
                "clientSecret",
                SECRET,
                "clientAuthMethod",
                "client_secret_post");
        return Map.of("alias", ALIAS, "providerId", "oidc", "enabled", true, "config", config);
    }
}
