package dev.suitegate.it.matrix.proof;

import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.cell.Verdict;
import dev.suitegate.it.support.Proof;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * The figures of one run.
 *
 * @param results what the cells have shown
 * @param broken how many cells have shown nothing
 * @param took how long it took, servers included
 */
public record MatrixProof(List<CellResult> results, long broken, Duration took) {
    private static final Path FOLDER = Path.of("target", "proofs");
    private static final double SECONDS = 60.0;

    /** Writes the proof, and beside it a table and the story of each cell that is not as it must be. */
    public void write(long seed) {
        List<PathRow> rows = PathRow.of(results);
        Proof proof = new Proof("matrix");
        results.forEach(result -> proof.noteTest(result.verdict().isGood()));
        proof.figure("cells", results.size() + broken - count(Verdict.IMPOSSIBLE));
        Stream.of(Verdict.values()).forEach(verdict -> proof.figure(verdict.word(), count(verdict)));
        proof.figure("inconclusive", count(Verdict.INCONCLUSIVE) + broken);
        proof.figure("minutes", Math.round(took.toSeconds() * 10 / SECONDS) / 10.0);
        proof.figure("seed", seed);
        proof.list("paths", rows);
        proof.writeTo(FOLDER);
        write("matrix.md", new Table(rows).markdown());
        write(
                "matrix-failures.txt",
                results.stream()
                        .filter(result -> !result.verdict().isGood())
                        .map(CellResult::toString)
                        .toList());
        write("matrix-cells.txt", results.stream().map(CellResult::toString).toList());
    }

    private long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
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
