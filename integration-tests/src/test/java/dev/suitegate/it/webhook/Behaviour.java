package dev.suitegate.it.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** What a receiver does with a delivery that it has read. */
enum Behaviour {
    ACCEPT("204 No Content"),
    /** A failure of its own. */
    ERROR("500 Internal Server Error"),
    /** It has too much to do, and says for how long. */
    BUSY("429 Too Many Requests", "Retry-After: 2"),
    GONE("410 Gone"),
    MOVED("301 Moved Permanently"),
    FOUND("302 Found"),
    SEE_OTHER("303 See Other"),
    /** It sends the sender elsewhere, with the same request. */
    REDIRECT("307 Temporary Redirect"),
    MOVED_FOR_GOOD("308 Permanent Redirect"),
    /** It says nothing for half a minute, or until the sender has had enough. */
    HANG("") {
        @Override
        void answer(Socket socket, String elsewhere) throws IOException {
            isLeftWithin(socket, Duration.ofSeconds(30));
        }
    },
    /** The connection breaks. */
    RESET("") {
        @Override
        void answer(Socket socket, String elsewhere) throws IOException {
            socket.setSoLinger(true, 0);
        }
    },
    /** It accepts, with an answer that never ends. */
    ENDLESS("200 OK", "Transfer-Encoding: chunked") {
        @Override
        void answer(Socket socket, String elsewhere) throws IOException {
            writeOn(socket, head(), "2000\r\n" + "x".repeat(0x2000) + "\r\n");
        }
    },
    /** It accepts, with an answer of a gigabyte. */
    LARGE("200 OK", "Content-Length: 1000000000") {
        @Override
        void answer(Socket socket, String elsewhere) throws IOException {
            writeOn(socket, head(), "x".repeat(0x2000));
        }
    },
    /** It accepts, with an answer that says it is packed, and goes on and on. */
    PACKED("200 OK", "Content-Encoding: gzip\r\nContent-Length: 1000000000") {
        @Override
        void answer(Socket socket, String elsewhere) throws IOException {
            writeOn(socket, head(), "\0".repeat(0x2000));
        }
    },
    /** The head of its answer has no end. */
    CHATTY("") {
        @Override
        void answer(Socket socket, String elsewhere) throws IOException {
            writeOn(socket, "HTTP/1.1 200 OK\r\n", "X-More: " + "x".repeat(1000) + "\r\n");
        }
    },
    /** The head of its answer comes a byte a second. */
    SLOW("") {
        @Override
        void answer(Socket socket, String elsewhere) throws IOException {
            write(socket, "HTTP/1.1 200 OK\r\nX-");
            while (!isLeftWithin(socket, Duration.ofSeconds(1))) {
                write(socket, "x");
            }
        }
    };

    private static final String EMPTY = "Content-Length: 0\r\nConnection: close\r\n\r\n";

    private final String status;
    private final String header;

    Behaviour(String status) {
        this(status, "");
    }

    Behaviour(String status, String header) {
        this.status = status;
        this.header = header.isEmpty() ? "" : header + "\r\n";
    }

    /** Whether the sender may count the event as delivered. */
    boolean accepts() {
        return status.startsWith("2");
    }

    /**
     * Does it.
     *
     * @param elsewhere where a redirect leads
     * @throws IOException when the sender has left
     */
    void answer(Socket socket, String elsewhere) throws IOException {
        String location = status.startsWith("3") ? "Location: " + elsewhere + "\r\n" : "";
        write(
                socket,
                "HTTP/1.1 " + status + "\r\n" + header + location + (accepts() ? "Connection: close\r\n\r\n" : EMPTY));
    }

    String head() {
        return "HTTP/1.1 " + status + "\r\n" + header + "\r\n";
    }

    private static void writeOn(Socket socket, String head, String more) throws IOException {
        write(socket, head);
        while (!socket.isClosed()) {
            write(socket, more);
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    /** Whether the sender leaves before the time is up. */
    private static boolean isLeftWithin(Socket socket, Duration time) throws IOException {
        socket.setSoTimeout((int) time.toMillis());
        InputStream in = socket.getInputStream();
        try {
            return in.read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }
}
