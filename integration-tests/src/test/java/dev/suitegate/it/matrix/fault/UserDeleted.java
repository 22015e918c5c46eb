package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.matrix.world.World;

/** An administrator deletes the account at node A. */
final class UserDeleted implements Change {
    @Override
    public void make(World world) {
        world.realm()
                .administrator()
                .call(world.realm().path("/users/" + world.person().id()), Wire::delete)
                .expect(204);
    }
}
