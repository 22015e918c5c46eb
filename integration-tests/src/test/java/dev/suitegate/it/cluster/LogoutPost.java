package dev.suitegate.it.cluster;

import com.nimbusds.jwt.JWTParser;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suitegate.it.support.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Where a product is told whose session is over (OpenID Connect Back-Channel Logout 1.0), until it is closed. */
final class LogoutPost implements AutoCloseable {
    private static final String URL = "backchannel.logout.url";

    private final Cluster cluster;
    private final String client;
    private final String before;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final List<String> sessions = new CopyOnWriteArrayList<>();

    LogoutPost(Cluster cluster, String client) {
        this.cluster = cluster;
        this.client = client;
        this.before = cluster.administrator()
                .get(cluster.clientPath(client))
                .path("attributes")
                .path(URL)
                .asText();
        try {
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
        cluster.attribute(client, URL, "http://127.0.0.1:" + server.getAddress().getPort() + "/logout");
    }

    /** The session of each logout token that came, in the order in which they came. */
    List<String> sessions() {
        return List.copyOf(sessions);
    }

    /** Waits for a logout token about a session. */
    void await(String session) {
        Eventually.is("a logout token about " + session, () -> sessions.contains(session));
    }

    @Override
    public void close() {
        cluster.attribute(client, URL, before);
        server.stop(0);
        threads.shutdownNow();
    }

    private void take(HttpExchange exchange) throws IOException {
        String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String token = URLDecoder.decode(form.substring(form.indexOf('=') + 1), StandardCharsets.UTF_8);
        try {
            sessions.add(JWTParser.parse(token).getJWTClaimsSet().getStringClaim("sid"));
        } catch (ParseException e) {
            throw new IOException("not a logout token: " + form, e);
        }
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
