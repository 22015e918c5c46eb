package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.core.subscription.SubscriptionId;
import jakarta.ws.rs.core.Response;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What became of each row. In a file until the answer is sent, so that its length costs no memory. */
final class ReconcileReport implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;
    private final Map<String, Long> counts = new TreeMap<>();
    private boolean answered;

    private ReconcileReport(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    static ReconcileReport open() {
        try {
            Path file = Files.createTempFile("suitegate-reconcile", ".ndjson");
            return new ReconcileReport(file, Files.newBufferedWriter(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param row the number of the line; 0: the export has no line about it */
    void note(long row, Optional<SubscriptionId> id, String result, Optional<Problem> problem) {
        counts.merge(result, 1L, Long::sum);
        ObjectNode line = Json.object();
        if (row > 0) {
            line.put("row", row);
        }
        id.ifPresent(known -> line.put("externalId", known.value()));
        line.put("result", result);
        problem.ifPresent(one -> line.set("problem", Json.read(one.json().getBytes(StandardCharsets.UTF_8))));
        write(line);
    }

    /**
     * The last line.
     *
     * @param complete whether all of the export was read, to the line that ends it
     * @param doneThrough up to which id it was; empty: nowhere yet
     */
    void conclude(boolean complete, boolean rehearsal, Optional<SubscriptionId> doneThrough) {
        ObjectNode summary = Json.object();
        ObjectNode content = summary.putObject("summary");
        content.put("complete", complete);
        content.put("dryRun", rehearsal);
        doneThrough.ifPresent(id -> content.put("resumeAfter", id.value()));
        counts.forEach(content::put);
        write(summary);
    }

    /** The report as an answer; the file goes when it is sent. */
    Response answer() {
        try {
            writer.close();
            answered = true;
            return Response.ok(
                            Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE),
                            ReconcileResource.MEDIA_TYPE)
                    .header("Cache-Control", "no-store")
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ObjectNode line) {
        try {
            writer.write(Json.write(line));
            writer.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        if (!answered) {
            try {
                writer.close();
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
