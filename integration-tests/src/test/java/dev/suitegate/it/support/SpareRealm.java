package dev.suitegate.it.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shipped realm once more under a name of its own, for tests that break it; it is gone when they are done. */
public final class SpareRealm implements AutoCloseable {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([A-Z_]+)(?::([^}]*))?}");

    /** An address that every web client of the demo may return to in this realm; nobody listens there. */
    private static final Map<String, String> CALLBACKS = Map.of(
            "crm-web", "http://localhost:8081/callback",
            "verify-web", "http://localhost:8082/callback",
            "acme-portal", "http://localhost:8083/callback",
            "verify-api", "http://localhost/none");

    private final Suite suite;
    private final String name;
    private int administrators;

    private SpareRealm(Suite suite, String name) {
        this.suite = suite;
        this.name = name;
    }

    /** A new realm with the shipped settings, the demo's products, tenants and people, and no subscription. */
    public static SpareRealm create(Suite suite, String name) {
        SpareRealm realm = new SpareRealm(suite, name);
        realm.close();
        suite.administration().call("/admin/realms").postJson(realm.document()).expect(201);
        return realm;
    }

    /** The issuer of this realm's tokens. */
    public URI issuer() {
        return suite.ports().keycloak().resolve("/realms/" + name);
    }

    /** The address of something in Keycloak's administration of this realm. */
    public URI address(String path) {
        return suite.ports().keycloak().resolve("/admin/realms/" + name + path);
    }

    /** A request to Keycloak's administration of this realm, as the administrator of the whole server. */
    public HttpCall call(String path) {
        return suite.administration().call("/admin/realms/" + name + path);
    }

    /** The same request with somebody's access token. */
    public HttpCall callAs(String accessToken, String path) {
        return anonymous(path).bearer(accessToken);
    }

    /** The same request without a token. */
    public HttpCall anonymous(String path) {
        return HttpCall.to(address(path));
    }

    /** One of the demo's clients in this realm. */
    public RelyingParty client(String clientId) {
        return RelyingParty.confidential(
                issuer(), clientId, suite.secrets().of(clientId), URI.create(CALLBACKS.get(clientId)));
    }

    /** A request to the token endpoint. */
    public HttpAnswer token(Map<String, String> form) {
        return HttpCall.to(URI.create(issuer() + "/protocol/openid-connect/token"))
                .postForm(form);
    }

    /** A client's own access token. */
    public String machineToken(String clientId, String secret) {
        return token(Map.of("grant_type", "client_credentials", "client_id", clientId, "client_secret", secret))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** The id of a tenant. */
    public String tenantId(String alias) {
        for (JsonNode organization :
                call("/organizations?search=" + alias).get().expect(200).json()) {
            if (organization.path("alias").asText().equals(alias)) {
                return organization.path("id").asText();
            }
        }
        throw new AssertionError("no organization " + alias);
    }

    /** The access token of a new person who has exactly these roles of {@code realm-management}, from Keycloak's console. */
    public String administrator(String... roles) {
        administrators++;
        String user = "administrator-" + administrators;
        createPerson(user);
        mapManagementRoles(idOf(user), roles).expect(204);
        return consoleToken(user);
    }

    /** Makes somebody with the demo's password and no role. */
    public void createPerson(String user) {
        call("/users")
                .postJson(Map.of(
                        "username",
                        user,
                        "enabled",
                        true,
                        "email",
                        user + "@example.test",
                        "firstName",
                        "A",
                        "lastName",
                        "Person",
                        "credentials",
                        List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD))))
                .expect(201);
    }

    /** The access token that Keycloak's console has for somebody who signs in there. */
    public String consoleToken(String user) {
        return consoleToken(new UserAgent(), user);
    }

    /** The same at a browser that may be signed in already. */
    public String consoleToken(UserAgent agent, String user) {
        RelyingParty console = console();
        return console.redeem(agent.signIn(console.attempt(), user).answer().granted())
                .issued()
                .accessToken();
    }

    /** Keycloak's console, as a client. */
    public RelyingParty console() {
        URI address = suite.ports().keycloak().resolve("/admin/" + name + "/console/");
        return RelyingParty.open(issuer(), "security-admin-console", address);
    }

    /** Gives a user roles of {@code realm-management}, as the administrator of the whole server. */
    public HttpAnswer mapManagementRoles(String userId, String... roles) {
        return call(managementMappings("users/" + userId)).postJson(managementRoles(roles));
    }

    /** Where Keycloak maps roles of {@code realm-management} to a user, a group and so on. */
    public String managementMappings(String holder) {
        return "/" + holder + "/role-mappings/clients/" + uuidOf("realm-management");
    }

    /** Roles of {@code realm-management} as Keycloak's API wants them named. */
    public List<JsonNode> managementRoles(String... roles) {
        String base = "/clients/" + uuidOf("realm-management") + "/roles/";
        return List.of(roles).stream()
                .map(role -> call(base + role).get().expect(200).json())
                .toList();
    }

    /** The names of all roles of {@code realm-management}, Keycloak's and the suite's. */
    public List<String> namesOfManagementRoles() {
        String roles = "/clients/" + uuidOf("realm-management") + "/roles";
        return call(roles).get().expect(200).json().findValuesAsText("name");
    }

    /** Keycloak's own id of a client. */
    public String uuidOf(String clientId) {
        return only(call("/clients?clientId=" + clientId).get().expect(200).json(), clientId)
                .path("id")
                .asText();
    }

    /** The id of a user. */
    public String idOf(String username) {
        return only(
                        call("/users?exact=true&username=" + username)
                                .get()
                                .expect(200)
                                .json(),
                        username)
                .path("id")
                .asText();
    }

    /** Changes settings of the realm itself, which must work. */
    public void change(Map<String, ?> settings) {
        call("").putJson(settings).expect(204);
    }

    /** Changes settings of a client, which must work. */
    public void changeClient(String clientId, Map<String, ?> settings) {
        call("/clients/" + uuidOf(clientId)).putJson(settings).expect(204);
    }

    /** Switches a product on for a tenant, which must work. */
    public void subscribe(String tenant, String product) {
        call("/suite/tenants/" + tenant + "/products/" + product).put().expect(200, 201);
    }

    /** Switches a product off for a tenant, which must work. */
    public void unsubscribe(String tenant, String product) {
        call("/suite/tenants/" + tenant + "/products/" + product).delete().expect(200);
    }

    @Override
    public void close() {
        suite.administration().removeRealm(name);
    }

    private static JsonNode only(JsonNode list, String what) {
        if (list.size() != 1) {
            throw new AssertionError(list.size() + " instead of one " + what);
        }
        return list.path(0);
    }

    private Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>(HttpCall.read(filledIn()));
        document.put("realm", name);
        return document;
    }

    /** The realm file as Keycloak imports it at a start: with the secrets and ports of the environment. */
    private String filledIn() {
        Map<String, String> secrets = suite.secrets().byVariable();
        Matcher placeholders = PLACEHOLDER.matcher(shipped());
        return placeholders.replaceAll(found -> Matcher.quoteReplacement(
                found.group(2) == null ? secrets.getOrDefault(found.group(1), found.group()) : found.group(2)));
    }

    private static String shipped() {
        try {
            return Files.readString(Path.of(System.getProperty("suitegate.root", ".."))
                    .resolve("realm-config/target/realm/suite-realm.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
