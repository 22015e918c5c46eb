package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.world.MatrixRealm;
import dev.suitegate.it.matrix.world.Product;
import dev.suitegate.it.matrix.world.World;

/** An approved device polls for its tokens (RFC 8628 section 3.4). */
final class DeviceRedeemed implements Path {
    @Override
    public PathId id() {
        return PathId.I10;
    }

    @Override
    public void equip(MatrixRealm realm, Product product) {
        Device.equip(realm, product);
    }

    @Override
    public LastStep prepare(World world, Node node) {
        Device device = Device.asks(world, node);
        Outcome approved = device.approve(node);
        if (!(approved instanceof Outcome.Through)) {
            throw new BrokenHarness("not approved: " + approved);
        }
        return device::poll;
    }

    @Override
    public boolean clearsAll() {
        return true;
    }
}
