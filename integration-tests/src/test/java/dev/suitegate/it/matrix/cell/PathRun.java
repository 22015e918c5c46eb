package dev.suitegate.it.matrix.cell;

import dev.suitegate.it.matrix.fault.Change;
import dev.suitegate.it.matrix.fault.Fault;
import dev.suitegate.it.matrix.path.Outcome;
import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.Variant;
import dev.suitegate.it.matrix.world.World;
import dev.suitegate.it.support.Traces;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All cells of one path, one after the other: they share a product, and the allowed twins. */
public final class PathRun {
    private final MatrixRealm realm;
    private final Path path;
    private final Map<Twin, Optional<String>> twins = new HashMap<>();
    private @Nullable Product product;

    /** For one path in a realm. */
    public PathRun(MatrixRealm realm, Path path) {
        this.realm = realm;
        this.path = path;
    }

    /** Runs a cell, and before it its twin unless that was run already. */
    public CellResult run(Cell cell) {
        Expectation expected = Expectations.of(cell);
        if (expected instanceof Expectation.Impossible impossible) {
            return new CellResult(cell, Verdict.IMPOSSIBLE, "", impossible.why());
        }
        try {
            Variant variant = variant(cell.faults());
            Optional<String> broken = twins.computeIfAbsent(new Twin(variant, cell.placement()), this::brokenTwin);
            if (broken.isPresent()) {
                return new CellResult(
                        cell, Verdict.INVALID, "", "its allowed twin did not get through: " + broken.get());
            }
            return Judge.of(cell, expected, path.clearsAll()).judge(observe(cell, variant));
        } catch (BrokenHarness e) {
            return new CellResult(cell, Verdict.INCONCLUSIVE, "", e.toString());
        }
    }

    private Observation observe(Cell cell, Variant variant) {
        World world = world(variant);
        List<Change> changes = cell.faults().stream().map(Fault::change).toList();
        Path.LastStep lastStep = path.prepare(world, realm.nodes().a());
        Evidence evidence = new Evidence(world);
        Traces before = evidence.traces();
        try {
            changes.forEach(change -> change.make(world));
            long started = System.currentTimeMillis();
            Outcome outcome = lastStep.at(cell.placement().asked(realm.nodes()));
            return new Observation(world, outcome, before, evidence.traces(), evidence.refusalsSince(started));
        } finally {
            changes.forEach(change -> change.undo(world));
            if (cell.faults().contains(Fault.RECREATED)) {
                product = null;
            }
        }
    }

    /** Why the twin did not get through; empty when it did. */
    private Optional<String> brokenTwin(Twin twin) {
        try {
            return whyNotThrough(twin);
        } catch (BrokenHarness e) {
            return Optional.of(e.toString());
        }
    }

    private Optional<String> whyNotThrough(Twin twin) {
        World world = world(twin.variant());
        Path.LastStep lastStep = path.control(world)
                .orElseGet(() -> path.prepare(world, realm.nodes().a()));
        Outcome outcome = lastStep.at(twin.placement().asked(realm.nodes()));
        if (!(outcome instanceof Outcome.Through)) {
            return Optional.of(outcome.toString());
        }
        // Else a count of nothing left would only show that the count does not work.
        Traces traces = new Evidence(world).traces();
        return path.clearsAll() && traces.equals(Traces.NONE)
                ? Optional.of("it left no trace that could be counted")
                : Optional.empty();
    }

    private World world(Variant variant) {
        World world = realm.world(product(), variant);
        if (variant.hasDoor()) {
            path.openDoor(world);
        }
        return world;
    }

    private Product product() {
        Product current = product;
        if (current == null) {
            current = realm.product(path.id().product());
            path.equip(realm, current);
            product = current;
        }
        return current;
    }

    private static Variant variant(List<Fault> faults) {
        return faults.stream()
                .map(Fault::variant)
                .filter(variant -> variant != Variant.PLAIN)
                .findFirst()
                .orElse(Variant.PLAIN);
    }

    private record Twin(Variant variant, Placement placement) {}
}
