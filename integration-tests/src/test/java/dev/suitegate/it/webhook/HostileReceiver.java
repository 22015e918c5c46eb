package dev.suitegate.it.webhook;

import dev.suitegate.it.support.Eventually;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's server on this machine. It checks every delivery with the reference library, keeps what it accepted, and behaves as
 * it is told.
 */
final class HostileReceiver implements AutoCloseable {
    private final ServerSocketFactory sockets;
    private final int port;
    private final Set<String> secrets = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<Received> accepted = new ArrayList<>();
    private final List<Received> forged = new ArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger misbehaved = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile Behaviour behaviour = Behaviour.ACCEPT;
    private volatile Predicate<Received> poison = delivery -> false;
    private volatile String elsewhere = "https://receiver.example.com/";
    private @Nullable ServerSocket server;

    private HostileReceiver(ServerSocketFactory sockets) {
        this.sockets = sockets;
        server = listen(0);
        port = server.getLocalPort();
    }

    /** Listens, and accepts. */
    static HostileReceiver listening() {
        return new HostileReceiver(ServerSocketFactory.getDefault());
    }

    /** Listens with TLS, as whoever this is, and accepts. */
    static HostileReceiver encrypted(SSLContext identity) {
        return new HostileReceiver(identity.getServerSocketFactory());
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/hook");
    }

    /** The same place by another name, with TLS. */
    URI url(String host) {
        return URI.create("https://" + host + ":" + port + "/hook");
    }

    int port() {
        return port;
    }

    /** Takes deliveries for genuine that are signed with one of these; with none it believes nobody. */
    void trust(String... ofThese) {
        secrets.clear();
        secrets.addAll(List.of(ofThese));
    }

    void behave(Behaviour changed) {
        behaviour = changed;
    }

    /** Answers these with a failure of its own, whatever else it does. */
    void cannotTake(Predicate<Received> events) {
        poison = events;
    }

    /** Where its redirects lead. */
    void leadTo(URI other) {
        elsewhere = other.toString();
    }

    /** Nobody listens any more; connections are refused. */
    synchronized void stop() {
        if (server != null) {
            close(server);
            server = null;
        }
        hangUp();
    }

    /** Ends every connection that there is now. */
    void hangUp() {
        open.forEach(HostileReceiver::close);
    }

    synchronized void startAgain() {
        server = listen(port);
    }

    /** How many are connected now. */
    int open() {
        return open.size();
    }

    /** How many have connected so far. */
    int connections() {
        return connections.get();
    }

    /** How many deliveries it has not answered with a success. */
    int misbehaved() {
        return misbehaved.get();
    }

    /** Every delivery that it accepted, in the order of their coming. */
    List<Received> accepted() {
        synchronized (accepted) {
            return List.copyOf(accepted);
        }
    }

    /** The accepted ones about a subscription. */
    List<Received> about(String externalId) {
        return accepted(delivery -> delivery.externalId().equals(externalId));
    }

    /** The accepted ones that are so. */
    List<Received> accepted(Predicate<Received> condition) {
        return accepted().stream().filter(condition).toList();
    }

    /** The first accepted one that is so, once it has come. */
    Received await(String what, Predicate<Received> condition) {
        Eventually.is(what, () -> !accepted(condition).isEmpty());
        return accepted(condition).get(0);
    }

    /** The first one of this type about a subscription, once it has come. */
    Received await(String type, String externalId) {
        return await(
                type + " about " + externalId,
                delivery ->
                        delivery.type().equals(type) && delivery.externalId().equals(externalId));
    }

    /** Deliveries that were not signed with a secret that it trusts. */
    List<Received> forged() {
        synchronized (forged) {
            return List.copyOf(forged);
        }
    }

    @Override
    public void close() {
        stop();
        threads.shutdownNow();
    }

    private ServerSocket listen(int wanted) {
        try {
            ServerSocket created = sockets.createServerSocket();
            created.setReuseAddress(true);
            created.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            threads.execute(() -> accept(created));
            return created;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket socket = from.accept();
                connections.incrementAndGet();
                threads.execute(() -> serve(socket));
            } catch (IOException | RejectedExecutionException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        open.add(socket);
        try (socket) {
            Received delivery = Received.read(socket.getInputStream());
            if (secrets.stream().noneMatch(delivery::isSignedWith)) {
                keep(forged, delivery);
                Behaviour.ERROR.answer(socket, elsewhere);
                return;
            }
            Behaviour chosen = poison.test(delivery) ? Behaviour.ERROR : behaviour;
            if (chosen.accepts()) {
                keep(accepted, delivery);
            } else {
                misbehaved.incrementAndGet();
            }
            chosen.answer(socket, elsewhere);
        } catch (IOException theSenderLeft) {
            // That is its good right.
        } finally {
            open.remove(socket);
        }
    }

    private static void keep(List<Received> list, Received delivery) {
        synchronized (list) {
            list.add(delivery);
        }
    }

    private static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
