package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.cell.PathRun;
import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.path.Paths;
import dev.suitegate.it.matrix.server.TwoNodes;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.weakness.build.WeakBuild;
import dev.suitegate.it.weakness.build.Weakness;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Two nodes of the weak build, and the realm of the matrix in them. */
final class WeakSuite implements AutoCloseable {
    private static final int WORKERS = 3;

    private final WeakBuild build;
    private final TwoNodes nodes;
    private final MatrixRealm realm;
    private final ExecutorService workers = Executors.newFixedThreadPool(WORKERS);
    private final Map<PathId, Path> paths = new EnumMap<>(PathId.class);
    private final Map<PathId, PathRun> walks = new EnumMap<>(PathId.class);

    private WeakSuite(WeakBuild build, TwoNodes nodes) {
        this.build = build;
        this.nodes = nodes;
        // One of each for the whole run: some have keys that their first use makes known.
        Paths.all().forEach(path -> paths.put(path.id(), new EquippedOnce(path)));
        this.realm = MatrixRealm.create(
                nodes, paths.keySet().stream().map(PathId::product).toList());
        paths.forEach((id, path) -> walks.put(id, new PathRun(realm, path)));
    }

    static WeakSuite start(Collection<Weakness> weaknesses) {
        WeakBuild build = WeakBuild.make(root(), root().resolve("integration-tests/target/weakness"), weaknesses);
        TwoNodes nodes = TwoNodes.start(build.root());
        try {
            return new WeakSuite(build, nodes);
        } catch (RuntimeException | Error failure) {
            nodes.close();
            throw failure;
        }
    }

    static java.nio.file.Path root() {
        return java.nio.file.Path.of(System.getProperty("suitegate.root", ".."))
                .toAbsolutePath()
                .normalize();
    }

    MatrixRealm realm() {
        return realm;
    }

    Path path(PathId id) {
        return known(paths, id);
    }

    /** Cells of the matrix as it is; the allowed twin of each is run once, the first time that it is needed. */
    List<CellResult> run(Collection<Cell> cells) {
        return eachPath(
                cells,
                ofPath -> ofPath.stream().map(cell -> known(walks, cell.path()).run(cell)));
    }

    /** The same while something is missing. */
    List<CellResult> runWithout(Weakness weakness, Collection<Cell> cells) {
        return build.with(weakness, () -> run(cells));
    }

    /** Does something with the cells of each path while something is missing: several paths at a time, one path's in turn. */
    <T> List<T> eachPathWithout(Weakness weakness, Collection<Cell> cells, Function<List<Cell>, Stream<T>> work) {
        return build.with(weakness, () -> eachPath(cells, work));
    }

    private <T> List<T> eachPath(Collection<Cell> cells, Function<List<Cell>, Stream<T>> work) {
        return cells.stream()
                .distinct()
                .collect(Collectors.groupingBy(Cell::path, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(ofPath ->
                        CompletableFuture.supplyAsync(() -> work.apply(ofPath).toList(), workers))
                .toList()
                .stream()
                .flatMap(done -> done.join().stream())
                .toList();
    }

    private static <T> T known(Map<PathId, T> all, PathId id) {
        T one = all.get(id);
        if (one == null) {
            throw new IllegalArgumentException("nobody walks " + id);
        }
        return one;
    }

    @Override
    public void close() {
        workers.shutdownNow();
        nodes.close();
    }
}
