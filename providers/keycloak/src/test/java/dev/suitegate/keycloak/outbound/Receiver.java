package dev.suitegate.keycloak.outbound;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ServerSocketFactory;
import javax.net.ssl.SSLServerSocket;

/** A receiver on loopback, good or bad. */
final class Receiver implements AutoCloseable {

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: (\\d+)");

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool(DaemonThread.named("receiver"));
    private final Set<Integer> senders = ConcurrentHashMap.newKeySet();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch brokenOff = new CountDownLatch(1);

    /** What a receiver does with a connection. */
    interface Behaviour {
        void serve(Receiver receiver, Socket socket) throws IOException, InterruptedException;
    }

    private Receiver(ServerSocket server, Behaviour behaviour) {
        this.server = server;
        threads.execute(() -> accept(behaviour));
    }

    static Receiver plain(Behaviour behaviour) throws IOException {
        return on("127.0.0.1", 0, behaviour);
    }

    /** @param port 0: any free one */
    static Receiver on(String address, int port, Behaviour behaviour) throws IOException {
        return new Receiver(new ServerSocket(port, 50, InetAddress.getByName(address)), behaviour);
    }

    /** @param versions of TLS; none: those of the JDK */
    static Receiver encrypted(ServerSocketFactory sockets, Behaviour behaviour, String... versions) throws IOException {
        ServerSocket server = sockets.createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        if (versions.length > 0) {
            ((SSLServerSocket) server).setEnabledProtocols(versions);
        }
        return new Receiver(server, behaviour);
    }

    /** Reads the request and answers with {@code answer}, as it stands. */
    static Behaviour answering(String answer) {
        return (receiver, socket) -> {
            receiver.read(socket);
            socket.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
        };
    }

    static Behaviour ok() {
        return answering("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }

    /** Reads the request and then writes {@code again} after {@code start} until the sender breaks off. */
    static Behaviour writingOn(String start, byte[] again) {
        return (receiver, socket) -> {
            receiver.read(socket);
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            while (true) {
                out.write(again);
                out.flush();
            }
        };
    }

    /** The same, with a pause before each, which is shorter than a socket waits. */
    static Behaviour dripping(String start, byte[] again) {
        return (receiver, socket) -> {
            receiver.read(socket);
            OutputStream out = socket.getOutputStream();
            out.write(start.getBytes(StandardCharsets.US_ASCII));
            while (!receiver.brokenOff.await(20, TimeUnit.MILLISECONDS)) {
                out.write(again);
                out.flush();
            }
        };
    }

    int port() {
        return server.getLocalPort();
    }

    /** The requests that were read whole. */
    List<String> requests() {
        return requests;
    }

    /** Returns as soon as a sender has broken off. */
    void awaitBreakOff() throws InterruptedException {
        brokenOff.await();
    }

    void noteBreakOff() {
        brokenOff.countDown();
    }

    /**
     * How many have connected so far. Connections are accepted in their order, so those before one of our own have all been
     * counted as soon as that one has.
     */
    int connections() throws IOException {
        try (Socket probe = new Socket(server.getInetAddress(), port())) {
            while (!senders.remove(probe.getLocalPort())) {
                Thread.onSpinWait();
            }
            return senders.size();
        }
    }

    String read(Socket socket) throws IOException {
        InputStream in = socket.getInputStream();
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("no whole request");
            }
            head.write(next);
        }
        String text = head.toString(StandardCharsets.ISO_8859_1);
        Matcher length = LENGTH.matcher(text);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        String request = text + new String(body, StandardCharsets.UTF_8);
        requests.add(request);
        return request;
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
        threads.shutdownNow();
    }

    private void accept(Behaviour behaviour) {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.add(socket);
                senders.add(socket.getPort());
                threads.execute(() -> serve(behaviour, socket));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Behaviour behaviour, Socket socket) {
        try (socket) {
            behaviour.serve(this, socket);
        } catch (IOException e) {
            noteBreakOff();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
