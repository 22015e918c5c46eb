package dev.suitegate.it.revocation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Suite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** Stands in for a product at the back-channel logout address of one of its clients, until it is closed. */
public final class LogoutListener implements AutoCloseable {
    private static final String URL = "backchannel.logout.url";

    private final Suite suite;
    private final String clientId;
    private final String before;
    private final int port;
    private final List<Arrival> arrivals = new CopyOnWriteArrayList<>();
    private @Nullable HttpServer server;

    private LogoutListener(Suite suite, String clientId) {
        this.suite = suite;
        this.clientId = clientId;
        this.server = listen(0);
        this.port = server.getAddress().getPort();
        this.before = register("http://127.0.0.1:" + port + "/logout");
    }

    /** Takes the client's place until it is closed. */
    public static LogoutListener of(Suite suite, String clientId) {
        return new LogoutListener(suite, clientId);
    }

    /**
     * A logout token that came.
     *
     * @param nanoTime when, by {@link System#nanoTime}
     */
    record Arrival(String token, long nanoTime) {}

    /** Every logout token that came. */
    List<String> tokens() {
        return arrivals.stream().map(Arrival::token).toList();
    }

    /** The same with their times. */
    List<Arrival> arrivals() {
        return List.copyOf(arrivals);
    }

    /** The first logout token, once it has come. */
    String token() {
        return arrival(0).token();
    }

    /** One logout token of several, counted from 0, once it has come. */
    Arrival arrival(int number) {
        Eventually.is("a logout token for " + clientId, () -> arrivals.size() > number);
        return arrivals.get(number);
    }

    /** The logout token about a person, once it has come. */
    String tokenAbout(String userId) {
        Eventually.is(
                "a logout token for " + clientId + " about " + userId,
                () -> tokens().stream().anyMatch(token -> LogoutTokens.isAbout(token, userId)));
        return tokens().stream()
                .filter(token -> LogoutTokens.isAbout(token, userId))
                .findFirst()
                .orElseThrow();
    }

    /** The product breaks down. */
    public void stop() {
        if (server != null) {
            server.stop(0);
            server = null;
        }
    }

    /** The product comes up again. */
    public void startAgain() {
        server = listen(port);
    }

    @Override
    public void close() {
        register(before);
        stop();
    }

    private HttpServer listen(int wanted) {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted), 0);
            created.createContext("/logout", this::answer);
            created.start();
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = form.substring(form.indexOf('=') + 1);
        arrivals.add(new Arrival(URLDecoder.decode(token, StandardCharsets.UTF_8), now));
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }

    private String register(String url) {
        JsonNode client = KeycloakClient.read(suite, clientId);
        String known = client.path("attributes").path(URL).asText();
        ((ObjectNode) client.path("attributes")).put(URL, url);
        KeycloakClient.write(suite, client);
        return known;
    }
}
