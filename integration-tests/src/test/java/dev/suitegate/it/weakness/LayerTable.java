package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.path.Paths;
import dev.suitegate.it.weakness.LayerCell.End;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which layer caught which path while another was off. */
record LayerTable(Map<LayerOff, List<LayerCell>> layers) {
    List<Row> rows() {
        return Paths.all().stream().map(Path::id).map(this::row).toList();
    }

    /** One line for all paths that come to the same. */
    List<String> markdown() {
        List<String> lines = new ArrayList<>();
        lines.add("| paths | "
                + Stream.of(LayerOff.values())
                        .map(off -> off == LayerOff.NONE ? "all on" : "without " + off.number())
                        .collect(Collectors.joining(" | "))
                + " |");
        lines.add("|---|" + "---|".repeat(LayerOff.values().length));
        Map<String, List<Row>> alike = rows().stream()
                .collect(Collectors.groupingBy(
                        row -> String.join(" | ", row.caughtBy().values()), LinkedHashMap::new, Collectors.toList()));
        alike.forEach((cells, rows) -> lines.add("| "
                + rows.stream().map(row -> row.id() + " " + row.title()).collect(Collectors.joining(", ")) + " | "
                + cells
                + " |"));
        return lines;
    }

    private Row row(PathId id) {
        Map<String, String> caughtBy = new LinkedHashMap<>();
        for (LayerOff off : LayerOff.values()) {
            caughtBy.put(
                    off.title(),
                    layers.getOrDefault(off, List.of()).stream()
                            .filter(cell -> cell.cell().path() == id)
                            .map(LayerTable::text)
                            .distinct()
                            .collect(Collectors.joining(", ")));
        }
        return new Row(id.name(), id.title(), caughtBy);
    }

    private static String text(LayerCell cell) {
        if (cell.end() == End.OPEN) {
            return "**open**";
        }
        return cell.end() == End.WORTHLESS ? "→ " + cell.caughtBy() : cell.caughtBy();
    }

    /**
     * One path.
     *
     * @param id the path's id
     * @param title a few words for people
     * @param caughtBy who refused, by what was off
     */
    public record Row(String id, String title, Map<String, String> caughtBy) {}
}
