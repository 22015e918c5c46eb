package dev.suitegate.it.matrix.path;

import dev.suitegate.it.matrix.path.Outcome.Form;
import dev.suitegate.it.matrix.path.Outcome.Refused;
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
        Device device = Device.asks(world, node);
        return ask -> {
            Outcome approval = device.approve(ask);
            return approval instanceof Refused refused ? alsoToTheDevice(device, refused, ask) : approval;
        };
    }

    @Override
    public boolean clearsAll() {
        return true;
    }

    /** The device must be told; where the sign-in itself failed, nobody has said no yet. */
    private static Outcome alsoToTheDevice(Device device, Refused approval, Node ask) {
        Outcome poll = device.poll(ask);
        boolean told = poll instanceof Refused refused && refused.words().equals("access_denied");
        boolean waits = approval.form() == Form.SIGN_IN_REFUSED
                && poll instanceof Outcome.Unclear unclear
                && unclear.what().contains("authorization_pending");
        return told || waits ? approval : new Outcome.Unclear(approval + ", and the device was told " + poll);
    }
}
