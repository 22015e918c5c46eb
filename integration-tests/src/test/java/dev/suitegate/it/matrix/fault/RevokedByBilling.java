package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.World;

/** Billing revokes through its API at node A. */
final class RevokedByBilling implements Change {
    @Override
    public void make(World world) {
        world.realm()
                .administrator()
                .call(world.realm().path("/suite/subscriptions/" + world.subscription()), Wire::delete)
                .expect(200, 204);
    }
}
