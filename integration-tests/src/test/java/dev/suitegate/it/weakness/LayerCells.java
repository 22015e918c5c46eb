package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.cell.PathRun;
import dev.suitegate.it.matrix.cell.Placement;
import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.path.Outcome;
import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.path.Paths;
import dev.suitegate.it.weakness.Followed.Steps;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cells that are run while a layer is off: every path after a change that only the database knows, and every use at both nodes
 * after a change through billing, when the worker has done its part.
 */
record LayerCells(WeakSuite suite, LayerOff off) {
    private static final Set<PathId> USES = Set.of(PathId.U1, PathId.U2, PathId.U3, PathId.U6);

    static List<Cell> all() {
        List<Cell> cells = new ArrayList<>();
        for (PathId path : Paths.all().stream().map(Path::id).toList()) {
            if (path != PathId.U6) {
                Fault fault = path == PathId.I17 ? Fault.NEVER : Fault.REVOKED;
                cells.add(new Cell(path, List.of(fault), Placement.SAME_NODE));
            }
            if (USES.contains(path)) {
                Stream.of(Placement.values())
                        .map(placement -> new Cell(path, List.of(Fault.REVOKED_BY_BILLING), placement))
                        .forEach(cells::add);
            }
        }
        return cells;
    }

    /** Runs the cells of one path, with allowed twins of their own. */
    Stream<LayerCell> run(List<Cell> cells) {
        Path path = suite.path(cells.get(0).path());
        List<Steps> walked = new ArrayList<>();
        SessionsEnd end = new SessionsEnd(suite.realm());
        Followed followed = new Followed(path, off == LayerOff.WORKER ? world -> {} : end::await, walked::add);
        PathRun run = new PathRun(suite.realm(), followed);
        return cells.stream().map(cell -> {
            walked.clear();
            CellResult result = run.run(cell);
            return LayerCell.of(result, walked.isEmpty() ? broken(result) : walked.get(walked.size() - 1));
        });
    }

    private static Steps broken(CellResult result) {
        Outcome unclear = new Outcome.Unclear(result.story());
        return new Steps(unclear, unclear);
    }
}
