package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.Door;
import dev.suitegate.it.matrix.world.Tenant;
import dev.suitegate.it.matrix.world.Variant;
import dev.suitegate.it.matrix.world.World;

/** The identity provider through which the person came becomes a tenant's for which they do not act. */
final class DoorGivenAway implements Change {
    @Override
    public void make(World world) {
        if (world.variant() == Variant.TENANTS_DOOR) {
            Door.take(world, world.home());
        }
        Door.give(world, newOwner(world));
    }

    /** Every node hears of it, and Keycloak does not mind: only the suite knows what it means. */
    @Override
    public boolean isUnheard() {
        return true;
    }

    @Override
    public void undo(World world) {
        Door.remove(world);
    }

    private static Tenant newOwner(World world) {
        return world.variant() == Variant.TENANTS_DOOR ? world.realm().other() : world.home();
    }
}
