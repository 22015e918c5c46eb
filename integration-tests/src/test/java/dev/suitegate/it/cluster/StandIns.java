package dev.suitegate.it.cluster;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.suitegate.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.stream.Stream;

/** Answers logout tokens where the demo's products would, so that none waits to be sent again. */
final class StandIns implements AutoCloseable {
    private final List<HttpServer> servers;

    StandIns(Ports ports) {
        servers = Stream.of(ports.crm(), ports.verify()).map(StandIns::listen).toList();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
    }

    private static HttpServer listen(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            server.createContext("/", StandIns::answer);
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        exchange.sendResponseHeaders(204, -1);
        exchange.close();
    }
}
