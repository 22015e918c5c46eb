package dev.suitegate.it.fuzz;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Speaks HTTP/1.1 over a plain socket that is kept open, because no HTTP library sends what is sent here. */
final class RawConnection implements AutoCloseable {
    private static final int PATIENCE = 20_000;
    private static final int LONGEST_LINE = 100_000;

    private final URI server;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    RawConnection(URI server) {
        this.server = server;
    }

    /** What the server answers; a connection that it has closed meanwhile is opened once more. */
    RawAnswer send(RawRequest request) {
        boolean reused = socket != null;
        RawAnswer answer = exchange(request);
        return answer.status() == 0 && reused ? exchange(request) : answer;
    }

    private RawAnswer exchange(RawRequest request) {
        try {
            Socket open = open();
            write(open, request);
            RawAnswer answer = read(open, request.method());
            if (answer.header("connection").equalsIgnoreCase("close") || !request.isWellFormed()) {
                close();
            }
            return answer;
        } catch (SocketException | SocketTimeoutException gone) {
            close();
            return new RawAnswer(0, Map.of(), "");
        } catch (IOException e) {
            close();
            throw new UncheckedIOException(request.toString(), e);
        }
    }

    private Socket open() throws IOException {
        Socket open = socket;
        if (open == null) {
            open = new Socket(server.getHost(), server.getPort());
            open.setSoTimeout(PATIENCE);
            open.setTcpNoDelay(true);
            socket = open;
            in = new BufferedInputStream(open.getInputStream());
        }
        return open;
    }

    /** A server that has answered already need not read to the end. */
    private static void write(Socket open, RawRequest request) throws IOException {
        try {
            open.getOutputStream().write(request.bytes());
            open.getOutputStream().flush();
        } catch (SocketException early) {
            if (open.getInputStream().available() == 0) {
                throw early;
            }
        }
    }

    private RawAnswer read(Socket open, String method) throws IOException {
        String status = line();
        if (status.isEmpty()) {
            close();
            return new RawAnswer(0, Map.of(), "");
        }
        int code = Integer.parseInt(status.split(" ", -1)[1]);
        Map<String, String> headers = new HashMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        if (code == 100) {
            return read(open, method);
        }
        boolean without = method.equals("HEAD") || code == 204 || code == 304;
        return new RawAnswer(code, headers, without ? "" : new String(body(headers), StandardCharsets.UTF_8));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if (headers.containsKey("content-length")) {
            return input().readNBytes(Integer.parseInt(headers.get("content-length")));
        }
        if (!headers.getOrDefault("transfer-encoding", "").equals("chunked")) {
            byte[] rest = input().readAllBytes();
            close();
            return rest;
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int size = Integer.parseInt(line(), 16); size > 0; size = Integer.parseInt(line(), 16)) {
            body.writeBytes(input().readNBytes(size));
            line();
        }
        line();
        return body.toByteArray();
    }

    private InputStream input() throws IOException {
        if (in == null) {
            throw new SocketException("closed");
        }
        return in;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = input().read(); next >= 0 && next != '\n'; next = input().read()) {
            if (next != '\r') {
                line.append((char) next);
            }
            if (line.length() > LONGEST_LINE) {
                throw new IOException("a line without an end");
            }
        }
        return line.toString();
    }

    @Override
    public void close() {
        Socket open = socket;
        in = null;
        socket = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
