package dev.suitegate.it.mobile;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

/** The small server that a native app opens while a person signs in. */
final class LoopbackCallback implements AutoCloseable {
    private final HttpServer server;
    private final BlockingQueue<URI> requests = new ArrayBlockingQueue<>(1);

    private LoopbackCallback(HttpServer server) {
        this.server = server;
        server.createContext("/callback", this::answer);
        server.start();
    }

    static LoopbackCallback listen() {
        try {
            return new LoopbackCallback(
                    HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/callback");
    }

    /** The address the browser was sent back to. */
    URI received() {
        try {
            URI request = requests.poll(20, TimeUnit.SECONDS);
            if (request == null) {
                throw new AssertionError("the app heard nothing back");
            }
            return address().resolve(request);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.offer(exchange.getRequestURI());
        byte[] text = "Back to the app.".getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, text.length);
        exchange.getResponseBody().write(text);
        exchange.close();
    }
}
