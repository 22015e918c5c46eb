package dev.suitegate.samples.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** The outermost layer: reads the request, sends the reply and turns what was thrown into a page. */
final class Edge implements HttpHandler {

    private final Endpoint endpoint;
    private final Function<RuntimeException, Reply> onFailure;
    private final SecurityHeaders securityHeaders;

    Edge(Endpoint endpoint, Function<RuntimeException, Reply> onFailure, URI provider) {
        this.endpoint = endpoint;
        this.onFailure = onFailure;
        this.securityHeaders = new SecurityHeaders(provider);
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try {
            send(exchange, reply(exchange));
        } finally {
            exchange.close();
        }
    }

    // The server would drop the connection without a word; here a person gets a page and the log a line.
    private Reply reply(HttpExchange exchange) throws IOException {
        try {
            return endpoint.answer(Request.read(exchange));
        } catch (RuntimeException failure) {
            return onFailure.apply(failure);
        }
    }

    private void send(HttpExchange exchange, Reply reply) throws IOException {
        var headers = exchange.getResponseHeaders();
        securityHeaders.addTo(headers);
        if (reply.has("Cache-Control")) {
            headers.remove("Cache-Control");
        }
        reply.headers().forEach(header -> headers.add(header.name(), header.value()));
        var bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        var bodiless = exchange.getRequestMethod().equals("HEAD") || bytes.length == 0;
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : bytes.length);
        if (!bodiless) {
            try (var body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }
    }
}
