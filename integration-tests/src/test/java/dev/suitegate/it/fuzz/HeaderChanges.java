package dev.suitegate.it.fuzz;

import dev.suitegate.it.fuzz.Case.Change;
import dev.suitegate.it.fuzz.Operation.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** What can be done to the headers of a request. */
final class HeaderChanges {
    private static final int BOMB = 4_000_000;

    private HeaderChanges() {}

    /** One list for each header of the contract, one for all others, and one for how the body is sent. */
    static List<List<Change>> of(Operation operation) {
        List<List<Change>> all = new ArrayList<>();
        operation.parameters().stream()
                .filter(parameter -> parameter.place() == Place.HEADER)
                .forEach(parameter -> all.add(of(parameter.name())));
        List<Change> changes = new ArrayList<>();
        Value.FURTHER_HEADERS.forEach((name, values) -> values.forEach(value -> changes.add(header(name, value))));
        Value.list("contentTypes").forEach(type -> changes.add(header("Content-Type", type)));
        all.add(changes);
        all.add(body());
        return all;
    }

    private static List<Change> of(String name) {
        List<Change> changes = new ArrayList<>();
        Value.list("inHeaders").forEach(value -> changes.add(header(name, value)));
        changes.add(new Change("two " + name, (draft, house) -> {
            draft.moreHeader(name, "\"a\"");
            draft.moreHeader(name, "*");
        }));
        return changes;
    }

    private static List<Change> body() {
        List<Change> changes = new ArrayList<>();
        changes.add(new Change("no Content-Type", (draft, house) -> draft.withoutHeader("Content-Type")));
        changes.add(new Change("no Authorization", (draft, house) -> draft.withoutHeader("Authorization")));
        changes.add(new Change("no Accept", (draft, house) -> draft.withoutHeader("Accept")));
        changes.add(new Change("gzip", (draft, house) -> {
            draft.header("Content-Encoding", "gzip");
            draft.body(zipped(draft.body()));
        }));
        changes.add(new Change("gzip bomb", (draft, house) -> {
            draft.header("Content-Encoding", "gzip");
            draft.body(zipped(" ".repeat(BOMB).getBytes(StandardCharsets.UTF_8)));
        }));
        changes.add(new Change("chunked", (draft, house) -> draft.chunked()));
        changes.add(new Change("a body all the same", (draft, house) -> {
            draft.header("Content-Type", "application/json");
            draft.body("{\"a\":1}".getBytes(StandardCharsets.UTF_8));
        }));
        return changes;
    }

    private static Change header(String name, Value value) {
        return new Change(
                name + ": " + value.shown(), (draft, house) -> draft.header(name, RawRequest.octets(value.in(house))));
    }

    private static byte[] zipped(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
