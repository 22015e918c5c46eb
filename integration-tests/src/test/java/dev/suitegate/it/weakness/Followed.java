package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.path.Obtained;
import dev.suitegate.it.matrix.path.Outcome;
import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A path that goes on where it would end: what it gives is used as well.
 *
 * @param path the path
 * @param beforeLastStep is done when everything else is
 * @param walked what the last step gave, and what came of that
 */
record Followed(Path path, Consumer<World> beforeLastStep, Consumer<Steps> walked) implements Path {
    @Override
    public PathId id() {
        return path.id();
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        path.equip(realm, product);
    }

    @Override
    public void openDoor(World world) {
        path.openDoor(world);
    }

    @Override
    public boolean clearsAll() {
        return path.clearsAll();
    }

    @Override
    public Optional<LastStep> control(World world) {
        return path.control(world);
    }

    @Override
    public LastStep prepare(World world, Node node) {
        LastStep lastStep = path.prepare(world, node);
        return ask -> {
            beforeLastStep.accept(world);
            Outcome given = lastStep.at(ask);
            Outcome used = given instanceof Outcome.Through through ? new Obtained(world, through).use(ask) : given;
            walked.accept(new Steps(given, used));
            return used;
        };
    }

    /** What the last step gave, and what came of using it; the same where there is nothing to use. */
    record Steps(Outcome given, Outcome used) {}
}
