package dev.suitegate.it.matrix.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What Keycloak posts to others: CIBA's question to a person's device, and logout tokens to products. */
public final class Inbox implements AutoCloseable {
    private static final String CIBA = "/ciba";
    private static final int CREATED = 201;

    private final HttpServer server;
    private final ConcurrentMap<String, BlockingQueue<Letter>> letters = new ConcurrentHashMap<>();

    private Inbox(HttpServer server) {
        this.server = server;
    }

    static Inbox open() {
        try {
            Inbox inbox = new Inbox(HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0));
            inbox.server.setExecutor(Executors.newFixedThreadPool(2));
            inbox.server.createContext("/", inbox::take);
            inbox.server.start();
            return inbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where CIBA asks the person's device. */
    public URI ciba() {
        return at(CIBA);
    }

    /** An address of this inbox. */
    public URI at(String path) {
        return URI.create("http://localhost:" + server.getAddress().getPort() + path);
    }

    /** The first letter to this path that fits, and none after this time; others that came before it are dropped. */
    public Optional<Letter> await(String path, Predicate<Letter> fits, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            while (true) {
                Letter letter = queue(path).poll(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (letter == null || fits.test(letter)) {
                    return Optional.ofNullable(letter);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenHarness("interrupted while waiting at " + path, e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void take(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        queue(exchange.getRequestURI().getPath()).add(new Letter(authorization == null ? "" : authorization, body));
        exchange.sendResponseHeaders(exchange.getRequestURI().getPath().equals(CIBA) ? CREATED : 200, -1);
        exchange.close();
    }

    private BlockingQueue<Letter> queue(String path) {
        return letters.computeIfAbsent(path, key -> new LinkedBlockingQueue<>());
    }

    /**
     * What was posted.
     *
     * @param authorization the header of that name; empty where there was none
     * @param body the text
     */
    public record Letter(String authorization, String body) {}
}
