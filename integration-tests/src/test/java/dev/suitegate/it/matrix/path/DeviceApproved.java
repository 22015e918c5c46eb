package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;

/** A person signs in to approve a device. */
final class DeviceApproved implements Path {
    @Override
    public PathId id() {
        return PathId.I9;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        Device.equip(realm, product);
    }

    @Override
    public LastStep prepare(World world, Node node) {
        return Device.asks(world, node)::approve;
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
