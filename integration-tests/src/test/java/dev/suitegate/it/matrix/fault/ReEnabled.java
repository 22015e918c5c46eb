package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;

/** Somebody with {@code manage-clients} switches the product's client off and on again at node A. */
final class ReEnabled implements Change {
    @Override
    public void make(World world) {
        world.realm().change(world.client(), client -> client.put("enabled", false));
        world.realm().change(world.client(), client -> client.put("enabled", true));
    }
}
