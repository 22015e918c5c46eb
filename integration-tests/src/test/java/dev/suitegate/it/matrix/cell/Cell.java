package dev.suitegate.it.matrix.cell;

import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.path.PathId;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One cell of the matrix.
 *
 * @param path the way
 * @param faults one fault, or several of different axes at once
 * @param placement where the last step is taken
 */
public record Cell(PathId path, List<Fault> faults, Placement placement) {
    /** Copies the faults. */
    public Cell {
        faults = List.copyOf(faults);
    }

    @Override
    public String toString() {
        String what =
                faults.isEmpty() ? "no fault" : faults.stream().map(Fault::word).collect(Collectors.joining(" + "));
        return path + " × " + what + " × " + (placement == Placement.SAME_NODE ? "A" : "A→B");
    }
}
