package dev.suitegate.it.restart;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.launcher.DemoSecrets;
import dev.suitegate.launcher.KeycloakMode;
import dev.suitegate.launcher.Ports;
import dev.suitegate.launcher.RunningNodes;
import dev.suitegate.launcher.SuiteSettings;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/** The nodes of a suite on a lasting database: stopped and started again they are at the same addresses. */
final class Servers implements AutoCloseable {
    static final String ADMINISTRATOR = "admin";

    private final SuiteSettings settings;
    private final DemoSecrets secrets;
    private final int count;
    private RunningNodes nodes;

    private Servers(SuiteSettings settings, DemoSecrets secrets, int count) {
        this.settings = settings;
        this.secrets = secrets;
        this.count = count;
        this.nodes = RunningNodes.start(settings, count);
    }

    /** @param name of the folder that the servers are in */
    static Servers start(String name, LastingDatabase database, int count) {
        Path root = root();
        DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of());
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", ADMINISTRATOR);
        return new Servers(
                new SuiteSettings(
                        root,
                        root.resolve("integration-tests/target/" + name),
                        Ports.free(),
                        secrets,
                        KeycloakMode.OPTIMIZED,
                        environment),
                secrets,
                count);
    }

    static Path root() {
        return Path.of(System.getProperty("suitegate.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    void stop() {
        nodes.close();
    }

    void startAgain() {
        nodes = RunningNodes.start(settings, count);
    }

    /** Stops and starts every node, all of them at the same time. */
    void restartAtOnce() {
        CompletableFuture.allOf(IntStream.range(0, count)
                        .mapToObj(node -> CompletableFuture.runAsync(() -> nodes.restart(node)))
                        .toArray(CompletableFuture<?>[]::new))
                .join();
    }

    List<URI> addresses() {
        return nodes.addresses();
    }

    URI issuer(String realm) {
        return settings.ports().keycloak().resolve("/realms/" + realm);
    }

    /** One of the demo's web clients. */
    RelyingParty client(String clientId, URI callback) {
        return RelyingParty.confidential(issuer("suite"), clientId, secrets.of(clientId), callback);
    }

    URI callback(String path) {
        return settings.ports().verifyUrl().resolve(path);
    }

    /** A call of Keycloak's administration, as its first administrator. */
    HttpCall administration(String path) {
        String token = password("master", "admin-cli", ADMINISTRATOR, ADMINISTRATOR);
        return HttpCall.to(settings.ports().keycloak().resolve("/admin/realms/" + path))
                .bearer(token);
    }

    /** Lets a client of the demo have offline tokens of a person. */
    void allowOffline(String clientId, String user) {
        String scope = idOf("suite/client-scopes", "name", "offline_access");
        String client = idOf("suite/clients", "clientId", clientId);
        administration("suite/clients/" + client + "/optional-client-scopes/" + scope)
                .put()
                .expect(204);
        Object role =
                administration("suite/roles/offline_access").get().expect(200).json();
        administration("suite/users/" + idOf("suite/users", "username", user) + "/role-mappings/realm")
                .postJson(List.of(role))
                .expect(204);
    }

    /** The id of what has this value in a list of Keycloak's administration. */
    String idOf(String path, String key, String value) {
        for (JsonNode one : administration(path).get().expect(200).json()) {
            if (one.path(key).asText().equals(value)) {
                return one.path("id").asText();
            }
        }
        throw new AssertionError("no " + value + " in " + path);
    }

    /** A call of the suite's API as one of the demo's operator clients. */
    HttpCall api(String operator, String path) {
        String token = token(
                        "suite",
                        Map.of(
                                "grant_type",
                                "client_credentials",
                                "client_id",
                                operator,
                                "client_secret",
                                secrets.of(operator)))
                .path("access_token")
                .asText();
        return HttpCall.to(settings.ports().keycloak().resolve("/admin/realms/suite/suite" + path))
                .bearer(token);
    }

    /** What a client of the demo is told about a token (RFC 7662). */
    JsonNode introspect(String clientId, String token) {
        return HttpCall.to(URI.create(issuer("suite") + "/protocol/openid-connect/token/introspect"))
                .postForm(Map.of("token", token, "client_id", clientId, "client_secret", secrets.of(clientId)))
                .expect(200)
                .json();
    }

    /** The access token of somebody who signs in with a password at a client of Keycloak's own. */
    String password(String realm, String client, String user, String password) {
        return token(
                        realm,
                        Map.of("grant_type", "password", "client_id", client, "username", user, "password", password))
                .path("access_token")
                .asText();
    }

    private JsonNode token(String realm, Map<String, String> form) {
        return HttpCall.to(URI.create(issuer(realm) + "/protocol/openid-connect/token"))
                .postForm(form)
                .expect(200)
                .json();
    }

    /** What is in a token. */
    static JsonNode claims(String token) {
        String text = new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
        return new HttpAnswer(200, "", text).json();
    }

    @Override
    public void close() {
        nodes.close();
    }
}
