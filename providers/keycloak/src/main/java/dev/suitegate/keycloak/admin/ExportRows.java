package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The lines of an export, one after the other; none is kept. */
final class ExportRows {

    private final InputStream body;
    private long number;

    ExportRows(InputStream body) {
        this.body = new BufferedInputStream(body);
    }

    /** The next line that is not empty; nothing when the body is over. */
    Optional<Row> next() {
        byte[] line;
        do {
            line = line();
            if (line == null) {
                return Optional.empty();
            }
            number++;
        } while (line.length == 0);
        return Optional.of(row(line));
    }

    private Row row(byte[] line) {
        if (line.length > RequestBody.MAX_BYTES) {
            return new Row(
                    number,
                    null,
                    Problem.of(ProblemType.BODY_TOO_LARGE, "A row has at most " + RequestBody.MAX_BYTES + " bytes."));
        }
        try {
            return new Row(number, Json.read(line), null);
        } catch (RefusedRequest refused) {
            return new Row(number, null, refused.problem());
        }
    }

    /** The bytes up to the end of the line, of which no more are kept than a row may have and one. */
    private byte @Nullable [] line() {
        try {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            int next = body.read();
            if (next < 0) {
                return null;
            }
            while (next >= 0 && next != '\n') {
                if (next != '\r' && line.size() <= RequestBody.MAX_BYTES) {
                    line.write(next);
                }
                next = body.read();
            }
            return line.toByteArray();
        } catch (IOException e) {
            throw new RefusedRequest(Problem.of(ProblemType.MISSING_BODY, "The rest of the body did not arrive."));
        }
    }

    /**
     * A line.
     *
     * @param number 1 for the first
     * @param content null: it is no JSON object
     * @param problem what is wrong with it; null: it is a JSON object
     */
    record Row(
            long number,
            @Nullable ObjectNode content,
            @Nullable Problem problem) {

        /** The id that it says, whether it is one or not; empty: it says none. */
        String externalId() {
            return content == null ? "" : content.path("externalId").asText("");
        }

        /** The row; what is none is refused. */
        ObjectNode require() {
            if (content == null) {
                throw new RefusedRequest(Objects.requireNonNull(problem));
            }
            return content;
        }

        /** Whether it says that the export is over: nothing comes after it. */
        boolean isEnd() {
            return content != null
                    && content.size() == 1
                    && content.path("end").isBoolean()
                    && content.path("end").booleanValue();
        }
    }
}
