package dev.suitegate.it.matrix.proof;

import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.cell.Verdict;
import dev.suitegate.it.matrix.path.PathId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One path in the proof.
 *
 * @param id the path's id
 * @param title a few words for people
 * @param cells how many cells were run
 * @param pass how many were refused, as they must be
 * @param leak how many were let through
 * @param other how many were kept, bounded, invalid or inconclusive, by verdict
 * @param caughtBy which layers refused, and how often
 */
public record PathRow(
        String id,
        String title,
        long cells,
        long pass,
        long leak,
        Map<String, Long> other,
        Map<String, Long> caughtBy) {

    /** A row for each of the 28 paths, in their order; a path that was not run has no cells. */
    static List<PathRow> of(List<CellResult> results) {
        List<PathRow> rows = new ArrayList<>();
        for (PathId id : PathId.values()) {
            rows.add(of(
                    id,
                    results.stream()
                            .filter(result -> result.cell().path() == id)
                            .toList()));
        }
        return rows;
    }

    private static PathRow of(PathId id, List<CellResult> results) {
        Map<String, Long> verdicts =
                counted(results.stream().map(result -> result.verdict().word()));
        Map<String, Long> caughtBy = counted(results.stream()
                .filter(result -> result.verdict() == Verdict.PASS)
                .map(CellResult::caughtBy));
        long pass = verdicts.getOrDefault(Verdict.PASS.word(), 0L);
        long leak = verdicts.getOrDefault(Verdict.LEAK.word(), 0L);
        long impossible = verdicts.getOrDefault(Verdict.IMPOSSIBLE.word(), 0L);
        verdicts.remove(Verdict.PASS.word());
        verdicts.remove(Verdict.LEAK.word());
        return new PathRow(id.name(), id.title(), results.size() - impossible, pass, leak, verdicts, caughtBy);
    }

    private static Map<String, Long> counted(Stream<String> words) {
        return words.collect(Collectors.groupingBy(word -> word, TreeMap::new, Collectors.counting()));
    }
}
