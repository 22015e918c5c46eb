package dev.suitegate.it.matrix;

import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.Placement;
import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.fault.Fault.Axis;
import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which cells are run: every path under every single fault at both placements, and a sample of several faults at once, or all of
 * them.
 *
 * @param paths the paths
 * @param seed picks the sample; the same seed picks the same
 * @param sample how many cells with several faults; negative: all
 */
record Choice(List<Path> paths, long seed, int sample) {
    private static final Set<PathId> NEVER_ALLOWED = Set.of(PathId.I8, PathId.I22);

    static Choice fromProperties(List<Path> all) {
        return new Choice(
                all.stream()
                        .filter(path -> only("suitegate.matrix.paths", path.id().name()))
                        .toList(),
                Long.getLong("suitegate.matrix.seed", System.currentTimeMillis()),
                Integer.getInteger("suitegate.matrix.sample", 40));
    }

    /** Whether a property, a list of names that is there only while somebody looks for something, has this name. */
    private static boolean only(String property, String name) {
        String names = System.getProperty(property, "");
        return names.isEmpty() || Arrays.asList(names.split(",", -1)).contains(name);
    }

    /** The cells with one fault. */
    List<Cell> single(Path path) {
        Stream<List<Fault>> faults = Stream.of(Fault.values())
                .filter(fault -> only("suitegate.matrix.faults", fault.name()))
                .map(List::of);
        // Where no product may ever go, the state without any fault is refused too.
        Stream<List<Fault>> never = NEVER_ALLOWED.contains(path.id()) ? Stream.of(List.of()) : Stream.empty();
        return Stream.concat(never, faults)
                .flatMap(some -> atBothPlacements(path, some))
                .toList();
    }

    /** The chosen cells with several faults, of all paths. */
    List<Cell> several() {
        List<Cell> all = new ArrayList<>();
        for (Path path : paths) {
            for (List<Fault> faults : combinations()) {
                atBothPlacements(path, faults).forEach(all::add);
            }
        }
        if (sample >= 0) {
            Collections.shuffle(all, new Random(seed));
            return List.copyOf(all.subList(0, Math.min(sample, all.size())));
        }
        return all;
    }

    // Tenant and product first: a subscription that is gone cannot be moved any more.
    private static List<List<Fault>> combinations() {
        List<List<Fault>> combinations = List.of(List.of());
        for (Axis axis : List.of(Axis.TENANT, Axis.PRODUCT, Axis.PRINCIPAL)) {
            List<List<Fault>> longer = new ArrayList<>(combinations);
            for (List<Fault> before : combinations) {
                Stream.of(Fault.values())
                        .filter(fault -> fault.axis() == axis)
                        .map(fault ->
                                Stream.concat(before.stream(), Stream.of(fault)).toList())
                        .forEach(longer::add);
            }
            combinations = longer;
        }
        return combinations.stream().filter(faults -> faults.size() > 1).toList();
    }

    private static Stream<Cell> atBothPlacements(Path path, List<Fault> faults) {
        return Stream.of(Placement.values()).map(placement -> new Cell(path.id(), faults, placement));
    }
}
