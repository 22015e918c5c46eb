package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.weakness.build.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A check that was taken out, in the proof.
 *
 * @param asked what it asks
 * @param removed the methods
 * @param cells what the cells showed without it
 */
public record MutationRow(String asked, List<String> removed, List<String> cells) {
    static MutationRow of(Map.Entry<Mutation, List<CellResult>> result) {
        Mutation mutation = result.getKey();
        return new MutationRow(
                mutation.what(),
                mutation.weakness().removals().stream().map(Removal::method).toList(),
                result.getValue().stream()
                        .map(cell -> cell.cell() + " " + cell.verdict().word())
                        .toList());
    }

    static List<String> markdown(Map<Mutation, List<CellResult>> results) {
        List<String> lines = new ArrayList<>();
        lines.add("| not asked any more | in | the matrix then says |");
        lines.add("|---|---|---|");
        results.entrySet().stream().map(MutationRow::of).map(MutationRow::line).forEach(lines::add);
        return lines;
    }

    private String line() {
        String methods = removed.stream()
                .map(method -> "`" + Removal.shortName(method) + "`")
                .distinct()
                .collect(Collectors.joining(", "));
        return "| " + asked + " | " + methods + " | " + String.join(", ", cells) + " |";
    }
}
