package dev.suitegate.keycloak.admin;

import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.keycloak.admin.ExportRows.Row;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** An export that has arrived as a whole. Only then is it known to be in order, and nothing is done with one that is not. */
final class ExportFile implements AutoCloseable {

    /** Far more than the server lets through without a setting of its own. */
    private static final long MAX_BYTES = 256L * 1024 * 1024;

    private static final int AT_ONCE = 64 * 1024;

    private final Path file;

    private ExportFile(Path file) {
        this.file = file;
    }

    static ExportFile receive(InputStream body) {
        try {
            ExportFile received = new ExportFile(Files.createTempFile("suitegate-export", ".ndjson"));
            boolean whole = false;
            try {
                received.write(body);
                whole = true;
            } finally {
                if (!whole) {
                    received.close();
                }
            }
            return received;
        } catch (IOException e) {
            throw new RefusedRequest(Problem.of(ProblemType.MISSING_BODY, "The body did not arrive."));
        }
    }

    private void write(InputStream body) throws IOException {
        byte[] buffer = new byte[AT_ONCE];
        long written = 0;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                written += read;
                if (written > MAX_BYTES) {
                    throw new RefusedRequest(Problem.of(
                            ProblemType.BODY_TOO_LARGE,
                            "An export has at most " + MAX_BYTES + " bytes; go on with after."));
                }
                out.write(buffer, 0, read);
            }
        }
    }

    /**
     * Refuses an export whose rows are not in the order of their external ids, byte by byte, each id once.
     *
     * @param after what they must all come after; empty: nothing
     */
    void requireOrder(Optional<SubscriptionId> after) {
        try (InputStream in = Files.newInputStream(file)) {
            ExportRows rows = new ExportRows(in);
            String last = after.map(SubscriptionId::value).orElse("");
            for (Optional<Row> row = rows.next(); row.isPresent(); row = rows.next()) {
                String id = row.get().externalId();
                if (!id.isEmpty() && id.compareTo(last) <= 0) {
                    throw new RefusedRequest(Problem.of(
                            ProblemType.ROWS_OUT_OF_ORDER,
                            "Row " + row.get().number() + " must come after the one before it: sort by externalId,"
                                    + " byte by byte, and name each once."));
                }
                last = id.isEmpty() ? last : id;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InputStream open() {
        try {
            return Files.newInputStream(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
