package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;
import org.jspecify.annotations.Nullable;

/** The product, sold to many until now, becomes another tenant's own. */
final class Moved implements Change {
    @Override
    public void make(World world) {
        set(world, world.realm().other().id());
    }

    @Override
    public boolean isUnheard() {
        return true;
    }

    @Override
    public void undo(World world) {
        set(world, null);
    }

    private static void set(World world, @Nullable String owner) {
        world.realm()
                .sql()
                .changeOne(
                        "update SUITE_PRODUCT set OWNER_ID = ? where REALM_ID = ? and ID = ?",
                        owner,
                        world.realm().id(),
                        world.product().id());
    }
}
