package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.weakness.LayerCell.End;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a run has shown: figures, what each cell came to, and tables for people. */
final class WeaknessProof {
    private static final Path FOLDER = Path.of("target", "proofs");
    private static final double SECONDS = 60.0;

    private final Instant began = Instant.now();
    private final Map<LayerOff, List<LayerCell>> layers = new EnumMap<>(LayerOff.class);
    private final Set<LayerOff> held = EnumSet.noneOf(LayerOff.class);
    private final Map<Mutation, List<CellResult>> mutations = new LinkedHashMap<>();

    void note(LayerOff off, List<LayerCell> cells) {
        layers.put(off, cells);
    }

    void noteHeld(LayerOff off) {
        held.add(off);
    }

    void note(Mutation mutation, List<CellResult> results) {
        mutations.put(mutation, results);
    }

    void write() {
        Proof proof = new Proof("weakness");
        for (LayerOff off : LayerOff.values()) {
            proof.noteTest(held.contains(off));
        }
        for (Mutation mutation : Mutations.all()) {
            proof.noteTest(isRed(mutation));
        }
        List<LayerCell> cells = layers.values().stream().flatMap(List::stream).toList();
        proof.figure("layersOff", layers.size() - 1);
        proof.figure("cells", cells.size());
        for (End end : End.values()) {
            proof.figure(
                    end.word(), cells.stream().filter(cell -> cell.end() == end).count());
        }
        proof.figure("mutations", Mutations.all().size());
        proof.figure("red", Mutations.all().stream().filter(this::isRed).count());
        proof.figure(
                "minutes", Math.round(Duration.between(began, Instant.now()).toSeconds() * 10 / SECONDS) / 10.0);
        LayerTable table = new LayerTable(layers);
        proof.list("layers", table.rows());
        proof.list("checks", mutations.entrySet().stream().map(MutationRow::of).toList());
        proof.writeTo(FOLDER);
        write("weakness-layers.md", table.markdown());
        write("weakness-checks.md", MutationRow.markdown(mutations));
        write("weakness-cells.txt", stories());
    }

    private boolean isRed(Mutation mutation) {
        List<CellResult> results = mutations.getOrDefault(mutation, List.of());
        return !results.isEmpty()
                && results.stream().noneMatch(result -> result.verdict().isGood());
    }

    private List<String> stories() {
        List<String> lines = new ArrayList<>();
        layers.forEach((off, cells) -> cells.forEach(cell -> lines.add(
                "without " + off.title() + ": " + cell.end() + " [" + cell.caughtBy() + "] " + cell.story())));
        mutations.forEach(
                (mutation, results) -> results.forEach(result -> lines.add("not asked, " + mutation + ": " + result)));
        return lines;
    }

    private static void write(String name, List<String> lines) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(name), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
