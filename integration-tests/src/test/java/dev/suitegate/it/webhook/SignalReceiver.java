package dev.suitegate.it.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of security event tokens with a client in the suite, until it is closed (RFC 8935). */
final class SignalReceiver implements AutoCloseable {

    private static final String TENANTS = "suite.ssf.tenants";
    private static final String SUBJECTS = "ssf.defaultSubjects";

    private final Suite suite;
    private final String clientId;
    private final String id;
    private final HttpServer server;
    private final List<String> tokens = new CopyOnWriteArrayList<>();
    private final List<String> contentTypes = new CopyOnWriteArrayList<>();

    private SignalReceiver(Suite suite, String clientId, Map<String, String> attributes) {
        this.suite = suite;
        this.clientId = clientId;
        this.server = listen();
        Map<String, String> all = new HashMap<>(attributes);
        all.put("ssf.enabled", "true");
        all.put("ssf.validPushUrls", url());
        suite.administration()
                .realm("/clients")
                .postJson(Map.of("clientId", clientId, "fullScopeAllowed", false, "attributes", all))
                .expect(201);
        this.id = suite.administration()
                .realm("/clients?clientId=" + clientId)
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
    }

    /** A client that an administrator lets see tenants; it wants all of them. */
    static SignalReceiver seeing(Suite suite, String clientId, String tenants) {
        return new SignalReceiver(suite, clientId, Map.of(TENANTS, tenants, SUBJECTS, "ALL"));
    }

    /** A client that may see every tenant, and wants those alone that it has added. */
    static SignalReceiver choosing(Suite suite, String clientId) {
        return new SignalReceiver(suite, clientId, Map.of(TENANTS, "every", SUBJECTS, "NONE"));
    }

    /** A client that wants all tenants, and that nobody lets see any. */
    static SignalReceiver blind(Suite suite, String clientId) {
        return new SignalReceiver(suite, clientId, Map.of(SUBJECTS, "ALL"));
    }

    /** Makes the stream, by Keycloak's own administration. */
    void stream(List<String> types) {
        call("").postJson(Map.of(
                        "delivery",
                        Map.of("method", "urn:ietf:rfc:8935", "endpoint_url", url()),
                        "events_requested",
                        types))
                .expect(201);
    }

    /** Adds a tenant to those that it wants. */
    void add(String tenant) {
        suite.administration()
                .realm("/ssf/clients/" + clientId + "/subjects/add")
                .postJson(Map.of("type", "org-alias", "value", tenant))
                .expect(200, 204);
    }

    /** Pauses the stream, or has it go on. */
    void status(String status) {
        call("/status").postJson(Map.of("status", status)).expect(200, 204);
    }

    String audience() {
        JsonNode stream = call("").get().expect(200).json();
        return stream.path("audience").path(0).asText();
    }

    /** The client's id of Keycloak's. */
    String id() {
        return id;
    }

    /** Everything that came, in its order. */
    List<String> tokens() {
        return List.copyOf(tokens);
    }

    /** The suite's own events among them; Keycloak also tells what becomes of the stream. */
    List<String> signals() {
        return tokens.stream()
                .filter(token -> claims(token).contains("urn:suitegate:event:"))
                .toList();
    }

    List<String> contentTypes() {
        return List.copyOf(contentTypes);
    }

    @Override
    public void close() {
        suite.administration().realm("/clients/" + id).delete().expect(204);
        server.stop(0);
    }

    private HttpCall call(String path) {
        return suite.administration().realm("/ssf/clients/" + clientId + "/stream" + path);
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/signals";
    }

    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]), StandardCharsets.UTF_8);
    }

    private HttpServer listen() {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            created.createContext("/signals", this::answer);
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        contentTypes.add(exchange.getRequestHeaders().getFirst("Content-Type"));
        tokens.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        exchange.sendResponseHeaders(202, -1);
        exchange.close();
    }
}
