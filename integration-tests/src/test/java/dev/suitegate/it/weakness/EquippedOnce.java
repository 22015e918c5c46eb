package dev.suitegate.it.weakness;

import dev.suitegate.it.matrix.path.Path;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** A path that is walked again and again in one realm: what it needs there is switched on the first time. */
final class EquippedOnce implements Path {
    private final Path path;
    private final AtomicBoolean equipped = new AtomicBoolean();

    EquippedOnce(Path path) {
        this.path = path;
    }

    @Override
    public PathId id() {
        return path.id();
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        if (!equipped.getAndSet(true)) {
            path.equip(realm, product);
        }
    }

    @Override
    public LastStep prepare(World world, Node node) {
        return path.prepare(world, node);
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
}
