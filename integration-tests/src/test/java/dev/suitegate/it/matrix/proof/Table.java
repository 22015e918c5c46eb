package dev.suitegate.it.matrix.proof;

import dev.suitegate.it.matrix.path.PathId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The paths as a table that people read. */
record Table(List<PathRow> rows) {
    private static final String NOTHING = "–";

    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| path | | cells | refused | let through | other | caught by |");
        lines.add("|---|---|---|---|---|---|---|");
        rows.stream().map(Table::line).forEach(lines::add);
        return lines;
    }

    private static String line(PathRow row) {
        if (row.cells() == 0) {
            String why = PathId.valueOf(row.id()).isOfTheDataLayer() ? "arrives with the data layer" : "not run";
            return "| %s | %s | 0 | | | %s | |".formatted(row.id(), row.title(), why);
        }
        return "| %s | %s | %d | %d | %d | %s | %s |"
                .formatted(
                        row.id(),
                        row.title(),
                        row.cells(),
                        row.pass(),
                        row.leak(),
                        text(row.other()),
                        text(row.caughtBy()));
    }

    private static String text(Map<String, Long> counts) {
        return counts.isEmpty()
                ? NOTHING
                : counts.entrySet().stream()
                        .map(count -> count.getKey() + " " + count.getValue())
                        .collect(Collectors.joining(", "));
    }
}
