package dev.suitegate.keycloak.outbound;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;

/**
 * A receiver that answers a ClientHello with a ServerHello of an older version (RFC 2246 section 7.4.1.3), by hand: the JDK has
 * these versions switched off.
 *
 * @param minor 1: TLS 1.0; 2: TLS 1.1; 3: TLS 1.2
 */
record OldTls(int minor) implements Receiver.Behaviour {

    private static final int HANDSHAKE = 22;
    private static final int ALERT = 21;
    private static final int PROTOCOL_VERSION = 70;

    @Override
    public void serve(Receiver receiver, Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        expect(in.readUnsignedByte() == HANDSHAKE);
        in.readUnsignedShort();
        in.readFully(new byte[in.readUnsignedShort()]);
        socket.getOutputStream().write(serverHello());
        socket.getOutputStream().flush();
        int type = in.readUnsignedByte();
        in.readUnsignedShort();
        byte[] content = new byte[in.readUnsignedShort()];
        in.readFully(content);
        expect(type == ALERT);
        receiver.requests().add(content[1] == PROTOCOL_VERSION ? "protocol_version" : "alert " + content[1]);
        expect(isAtEnd(in));
        receiver.noteBreakOff();
    }

    private byte[] serverHello() {
        byte[] hello = new byte[5 + 4 + 38];
        byte[] start = {HANDSHAKE, 3, (byte) minor, 0, 42, 2, 0, 0, 38, 3, (byte) minor};
        System.arraycopy(start, 0, hello, 0, start.length);
        // 32 bytes of zeros, no session; TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA, no compression.
        hello[44] = (byte) 0xc0;
        hello[45] = 0x13;
        return hello;
    }

    private static boolean isAtEnd(InputStream in) throws IOException {
        return in.read() < 0;
    }

    private static void expect(boolean seen) throws IOException {
        if (!seen) {
            throw new IOException("not what was expected");
        }
    }
}
