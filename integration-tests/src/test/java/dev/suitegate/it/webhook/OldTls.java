package dev.suitegate.it.webhook;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;

/**
 * A receiver that knows nothing newer than TLS 1.0. It answers with a ServerHello of that version (RFC 2246 section 7.4.1.3) by hand: the
 * JDK has it switched off.
 */
final class OldTls implements AutoCloseable {
    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int PROTOCOL_VERSION = 70;

    private final ServerSocket server;
    private volatile boolean refused;

    private OldTls(ServerSocket server) {
        this.server = server;
    }

    static OldTls listening() {
        try {
            OldTls old = new OldTls(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
            new Thread(old::serve, "old-tls").start();
            return old;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI url(String host) {
        return URI.create("https://" + host + ":" + server.getLocalPort() + "/");
    }

    /** Whether somebody has come and gone because of the version. */
    boolean wasRefused() {
        return refused;
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                DataInputStream in = new DataInputStream(socket.getInputStream());
                if (in.readUnsignedByte() == HANDSHAKE) {
                    in.readUnsignedShort();
                    in.readFully(new byte[in.readUnsignedShort()]);
                    socket.getOutputStream().write(serverHello());
                    socket.getOutputStream().flush();
                    readAlert(in);
                }
            } catch (IOException theOtherSideLeft) {
                // It comes again, or this is closed.
            }
        }
    }

    private void readAlert(DataInputStream in) throws IOException {
        int type = in.readUnsignedByte();
        in.readUnsignedShort();
        byte[] content = new byte[in.readUnsignedShort()];
        in.readFully(content);
        refused = type == ALERT && content[1] == PROTOCOL_VERSION;
    }

    private static byte[] serverHello() {
        byte[] hello = new byte[5 + 4 + 38];
        byte[] start = {HANDSHAKE, 3, 1, 0, 42, 2, 0, 0, 38, 3, 1};
        System.arraycopy(start, 0, hello, 0, start.length);
        // 32 bytes of zeros, no session; TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, no compression.
        hello[44] = (byte) 0xc0;
        hello[45] = 0x13;
        return hello;
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
