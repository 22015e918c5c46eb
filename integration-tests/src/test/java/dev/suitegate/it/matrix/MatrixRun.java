package dev.suitegate.it.matrix;

import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.cell.PathRun;
import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.server.TwoNodes;
import dev.suitegate.it.matrix.world.MatrixRealm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Runs the chosen cells on two nodes: the cells of one path one after the other, several paths at a time. */
final class MatrixRun implements AutoCloseable {
    private final TwoNodes nodes;
    private final ExecutorService workers =
            Executors.newFixedThreadPool(Integer.getInteger("suitegate.matrix.workers", 3));
    private final Map<Cell, CompletableFuture<CellResult>> results = new LinkedHashMap<>();

    private MatrixRun(TwoNodes nodes) {
        this.nodes = nodes;
    }

    static MatrixRun start(Choice choice) {
        MatrixRun run = new MatrixRun(TwoNodes.start());
        try {
            run.begin(choice);
            return run;
        } catch (RuntimeException | Error failure) {
            run.close();
            throw failure;
        }
    }

    TwoNodes nodes() {
        return nodes;
    }

    /** All cells, in the order of the table. */
    List<Cell> cells() {
        return List.copyOf(results.keySet());
    }

    /** What a cell has shown; waits for it. */
    CellResult result(Cell cell) {
        return results.getOrDefault(cell, CompletableFuture.failedFuture(new IllegalArgumentException(cell.toString())))
                .join();
    }

    @Override
    public void close() {
        workers.shutdownNow();
        nodes.close();
    }

    private void begin(Choice choice) {
        List<String> products =
                choice.paths().stream().map(Path::id).map(PathId::product).toList();
        MatrixRealm realm = MatrixRealm.create(nodes, products);
        List<Cell> several = choice.several();
        for (Path path : choice.paths()) {
            List<Cell> cells = new ArrayList<>(choice.single(path));
            several.stream().filter(cell -> cell.path() == path.id()).forEach(cells::add);
            inTurn(new PathRun(realm, path), cells);
        }
    }

    private void inTurn(PathRun run, List<Cell> cells) {
        CompletableFuture<?> last = CompletableFuture.completedFuture("");
        for (Cell cell : cells) {
            CompletableFuture<CellResult> next =
                    last.handle((result, failure) -> cell).thenApplyAsync(run::run, workers);
            results.put(cell, next);
            last = next;
        }
    }

    /** The results that are there, of cells that ended at all. */
    Stream<CellResult> ended() {
        return results.values().stream()
                .filter(result -> result.isDone() && !result.isCompletedExceptionally())
                .map(CompletableFuture::join);
    }

    /** How many cells broke off without a result. */
    long broken() {
        return results.values().stream()
                .filter(result -> !result.isDone() || result.isCompletedExceptionally())
                .count();
    }
}
