package dev.suitegate.keycloak.outbound;

import java.io.IOException;
import java.net.Proxy;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import org.apache.http.config.Registry;
import org.apache.http.config.RegistryBuilder;
import org.apache.http.conn.socket.ConnectionSocketFactory;
import org.apache.http.conn.socket.PlainConnectionSocketFactory;
import org.apache.http.conn.ssl.DefaultHostnameVerifier;
import org.apache.http.conn.ssl.SSLConnectionSocketFactory;
import org.apache.http.conn.util.PublicSuffixMatcherLoader;
import org.apache.http.protocol.HttpContext;
import org.jboss.logging.Logger;

/**
 * Makes the sockets of one call. They go straight to their address, not through a proxy that the JVM's settings name
 * ({@code socksProxyHost}), and the deadline closes them underneath TLS, which may itself wait for the other side.
 */
final class ReceiverSockets implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ReceiverSockets.class);
    private static final String[] VERSIONS = {"TLSv1.3", "TLSv1.2"};
    private static final DefaultHostnameVerifier NAMES =
            new DefaultHostnameVerifier(PublicSuffixMatcherLoader.getDefault());

    private final AtomicReference<Socket> last = new AtomicReference<>();
    private final SSLContext tls;
    private final Deadline deadline;

    ReceiverSockets(SSLContext tls, Deadline deadline) {
        this.tls = tls;
        this.deadline = deadline;
    }

    Registry<ConnectionSocketFactory> factories() {
        return RegistryBuilder.<ConnectionSocketFactory>create()
                .register("http", new Plain())
                .register("https", new Encrypted())
                .build();
    }

    @Override
    public void close() {
        cut();
    }

    /** Leaves nothing open, and reads nothing more of what the other side has to say. */
    void cut() {
        Socket socket = last.get();
        if (socket != null) {
            close(socket);
        }
    }

    private Socket open() {
        Socket socket = new Socket(Proxy.NO_PROXY);
        last.set(socket);
        deadline.endsBy(() -> close(socket));
        return socket;
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            LOG.debugf(e, "a receiver's connection did not close cleanly");
        }
    }

    private final class Plain extends PlainConnectionSocketFactory {
        @Override
        public Socket createSocket(HttpContext context) {
            return open();
        }
    }

    private final class Encrypted extends SSLConnectionSocketFactory {
        Encrypted() {
            super(tls, VERSIONS, null, NAMES);
        }

        @Override
        public Socket createSocket(HttpContext context) {
            return open();
        }
    }
}
