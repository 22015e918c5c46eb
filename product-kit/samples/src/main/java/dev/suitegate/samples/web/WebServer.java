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

/** An HTTP server: on what {@code localhost} means, which is 127.0.0.1 and, where the machine has it, ::1; or on every address. */
public final class WebServer implements AutoCloseable {

    private static final int THREADS = 16;
    private static final int WAITING = 256;

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService workers =
            new ThreadPoolExecutor(THREADS, THREADS, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING));

    private WebServer() {}

    /**
     * Starts to serve.
     *
     * @param port the TCP port
     * @param everywhere whether on every address of the machine; else on loopback alone
     * @param provider the OpenID provider, to which forms may lead
     * @param endpoint answers every request
     * @param onFailure turns what an endpoint threw into an answer
     * @throws IOException when the port is taken
     */
    public static WebServer start(
            int port, boolean everywhere, URI provider, Endpoint endpoint, Function<RuntimeException, Reply> onFailure)
            throws IOException {
        var server = new WebServer();
        var edge = new Edge(endpoint, onFailure, provider);
        try {
            for (var address : everywhere ? List.of(new InetSocketAddress(port)) : loopback(port)) {
                server.listen(address, edge);
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

    private static List<InetSocketAddress> loopback(int port) throws IOException {
        var four = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
        var addresses = new ArrayList<>(List.of(new InetSocketAddress(four, port)));
        var six = InetAddress.getByAddress(new byte[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1});
        if (NetworkInterface.getByInetAddress(six) != null) {
            addresses.add(new InetSocketAddress(six, port));
        }
        return addresses;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        workers.shutdownNow();
    }
}
