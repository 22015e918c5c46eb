package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.Placement;
import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.weakness.build.Removal;
import dev.suitegate.it.weakness.build.Weakness;
import java.util.ArrayList;
import java.util.List;

/**
 * A single check that is taken out, and the cells that must turn red.
 *
 * @param what is not asked any more
 * @param weakness the check
 * @param cells all of which must show it
 */
record Mutation(String what, Weakness weakness, List<Cell> cells) {
    /** Copies the cells. */
    Mutation {
        cells = List.copyOf(cells);
    }

    static Mutation of(String name, String what, Removal... removals) {
        return new Mutation(what, new Weakness(name, List.of(removals)), List.of());
    }

    /** Shown by this path under this fault. */
    Mutation shownBy(PathId path, Fault... faults) {
        List<Cell> more = new ArrayList<>(cells);
        more.add(new Cell(path, List.of(faults), Placement.SAME_NODE));
        return new Mutation(what, weakness, more);
    }

    @Override
    public String toString() {
        return what + " (" + weakness.removals().get(0).method() + ")";
    }
}
