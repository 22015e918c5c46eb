package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;

/** The product is switched off in the suite's own table. */
final class ProductDisabled implements Change {
    @Override
    public void make(World world) {
        set(world, false);
    }

    @Override
    public boolean isUnheard() {
        return true;
    }

    @Override
    public void undo(World world) {
        set(world, true);
    }

    private static void set(World world, boolean enabled) {
        world.realm()
                .sql()
                .changeOne(
                        "update SUITE_PRODUCT set ENABLED = ? where REALM_ID = ? and ID = ?",
                        enabled,
                        world.realm().id(),
                        world.product().id());
    }
}
