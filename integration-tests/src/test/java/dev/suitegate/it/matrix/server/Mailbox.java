package dev.suitegate.it.matrix.server;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Everybody's mail: as little of a mail server (RFC 5321) as Keycloak needs to send to. */
public final class Mailbox implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final ServerSocket socket;
    private final ConcurrentMap<String, BlockingQueue<String>> mails = new ConcurrentHashMap<>();

    private Mailbox(ServerSocket socket) {
        this.socket = socket;
    }

    /** A mail server on a free port. */
    public static Mailbox open() {
        try {
            Mailbox mailbox = new Mailbox(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            Thread postman = new Thread(mailbox::accept, "mailbox");
            postman.setDaemon(true);
            postman.start();
            return mailbox;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where Keycloak sends mail to, on this machine. */
    public int port() {
        return socket.getLocalPort();
    }

    /** The next mail to an address, as it was sent. */
    public String next(String address) {
        try {
            String mail = queue(address).poll(LIMIT.toSeconds(), TimeUnit.SECONDS);
            if (mail == null) {
                throw new BrokenHarness("no mail to " + address);
            }
            return mail;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BrokenHarness("interrupted while waiting for mail", e);
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept() {
        while (!socket.isClosed()) {
            try (Socket sender = socket.accept()) {
                converse(sender);
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void converse(Socket sender) throws IOException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.ISO_8859_1));
        OutputStream out = sender.getOutputStream();
        say(out, "220 mailbox");
        String to = "";
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.startsWith("RCPT TO:")) {
                to = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
            }
            if (line.equals("DATA")) {
                say(out, "354 go on");
                queue(to).add(text(in));
            }
            say(out, line.equals("QUIT") ? "221 bye" : "250 fine");
        }
    }

    private static String text(BufferedReader in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            text.append(line).append('\n');
        }
        return text.toString();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private BlockingQueue<String> queue(String address) {
        return mails.computeIfAbsent(address, key -> new LinkedBlockingQueue<>());
    }
}
