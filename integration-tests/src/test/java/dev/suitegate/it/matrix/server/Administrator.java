package dev.suitegate.it.matrix.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Function;

/** Keycloak's administration at one node, as the administrator that the cluster was started with. */
public final class Administrator {
    /** Whom the cluster is started with. */
    public static final String USER = "admin";

    /** That administrator's password. */
    public static final String PASSWORD = "admin";

    private static final Duration RENEW_AFTER = Duration.ofSeconds(30);

    private final Node node;
    private String token = "";
    private Instant obtained = Instant.EPOCH;

    /** At one node. */
    public Administrator(Node node) {
        this.node = node;
    }

    /** Reads what must be there. */
    public JsonNode get(String path) {
        return call(path, Wire::get).expect(200).json();
    }

    /** Adds something, and answers its id where it has got one. */
    public String post(String path, Object document) {
        Reply reply = call(path, wire -> wire.post(document)).expect(200, 201, 204);
        String location = reply.header("Location").orElse("");
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** Writes something. */
    public void put(String path, Object document) {
        call(path, wire -> wire.put(document)).expect(200, 201, 204);
    }

    /** Removes something. */
    public void delete(String path) {
        call(path, Wire::delete).expect(200, 204, 404);
    }

    /** A request below {@code /admin/realms}. */
    public Reply call(String path, Function<Wire, Reply> request) {
        URI uri = node.here("/admin/realms" + path);
        return request.apply(Wire.to(uri).header("Accept", "application/json").bearer(accessToken()));
    }

    /** What the server says of itself. */
    public JsonNode serverInfo() {
        return Wire.to(node.here("/admin/serverinfo"))
                .bearer(accessToken())
                .get()
                .expect(200)
                .json();
    }

    private synchronized String accessToken() {
        if (Instant.now().isAfter(obtained.plus(RENEW_AFTER))) {
            obtained = Instant.now();
            token = Wire.to(node.here("/realms/master/protocol/openid-connect/token"))
                    .form(Map.of(
                            "grant_type", "password", "client_id", "admin-cli", "username", USER, "password", PASSWORD))
                    .expect(200)
                    .text("access_token");
        }
        return token;
    }
}
