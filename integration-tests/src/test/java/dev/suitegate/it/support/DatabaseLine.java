package dev.suitegate.it.support;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The line between Keycloak and its database, which a test can cut, hold up and mend. */
public final class DatabaseLine implements AutoCloseable {
    private final ServerSocket door;
    private final int database;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private State state = State.WHOLE;

    DatabaseLine(int databasePort) {
        database = databasePort;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        run(this::accept);
    }

    int port() {
        return door.getLocalPort();
    }

    /** Ends every connection, and each new one at once: the database is gone. */
    public void cut() {
        change(State.CUT);
        List.copyOf(open).forEach(this::end);
    }

    /** Nothing goes through any more, and nobody is told: the database, or the way to it, hangs. */
    public void stall() {
        change(State.STALLED);
    }

    /** As it was. */
    public void mend() {
        change(State.WHOLE);
    }

    @Override
    public void close() throws IOException {
        door.close();
        cut();
    }

    private synchronized void change(State next) {
        state = next;
        notifyAll();
    }

    private synchronized State awaitMoving() throws InterruptedException {
        while (state == State.STALLED) {
            wait();
        }
        return state;
    }

    private void accept() {
        while (!door.isClosed()) {
            Socket near = next();
            if (near != null) {
                run(() -> connect(near));
            }
        }
    }

    private @Nullable Socket next() {
        try {
            return door.accept();
        } catch (IOException closed) {
            return null;
        }
    }

    private void connect(Socket near) {
        open.add(near);
        try {
            if (awaitMoving() == State.CUT) {
                end(near);
                return;
            }
            Socket far = new Socket(InetAddress.getLoopbackAddress(), database);
            open.add(far);
            near.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            run(() -> carry(near, far));
            carry(far, near);
        } catch (IOException noDatabase) {
            end(near);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void carry(Socket from, Socket to) {
        byte[] buffer = new byte[16 * 1024];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                if (awaitMoving() == State.CUT) {
                    break;
                }
                out.write(buffer, 0, read);
            }
        } catch (IOException ended) {
            // one side hung up; the other is told below
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        end(from);
        end(to);
    }

    private void end(Socket socket) {
        open.remove(socket);
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void run(Runnable work) {
        Thread thread = new Thread(work, "database line");
        thread.setDaemon(true);
        thread.start();
    }

    private enum State {
        WHOLE,
        CUT,
        STALLED
    }
}
