package dev.suitegate.samples.web;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An HTTP server on what {@code localhost} means: 127.0.0.1 and, where the machine has it, ::1. */
public final class LoopbackServer implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int WAITING = 256;

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService workers =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));

    private LoopbackServer() {}

    /**
     * Starts to serve.
     *
     * @param port the TCP port, on every loopback address
     * @param provider the OpenID provider, to which forms may lead
     * @param endpoint answers every request
     * @param onFailure turns what an endpoint threw into an answer
     * @throws IOException when the port is taken
     */
    public static LoopbackServer start(
            int port, URI provider, Endpoint endpoint, Function<RuntimeException, Reply> onFailure) throws IOException {
        var server = new LoopbackServer();
        var edge = new Edge(endpoint, onFailure, provider);
        try {
            for (var address : loopback()) {
                server.listen(new InetSocketAddress(address, port), edge);
            }
        } catch (IOException taken) {
            server.close();
            throw taken;
        }
        server.servers.forEach(HttpServer::start);
        return server;
    }

    private void listen(InetSocketAddress address, Edge edge) throws IOException {
        var server = HttpServer.create(address, 0);
        server.setExecutor(workers);
        server.createContext("/", edge);
        servers.add(server);
    }

    private static List<InetAddress> loopback() throws IOException {
        var addresses = new ArrayList<>(List.of(InetAddress.getByAddress(new byte[] {127, 0, 0, 1})));
        var six = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        if (NetworkInterface.getByInetAddress(six) != null) {
            addresses.add(six);
        }
        return addresses;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        workers.shutdownNow();
    }
}
