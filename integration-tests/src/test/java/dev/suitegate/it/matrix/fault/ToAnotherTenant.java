package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;

/** The subscription goes over to another tenant. */
final class ToAnotherTenant implements Change {
    @Override
    public void make(World world) {
        world.realm()
                .sql()
                .changeOne(
                        "update SUITE_SUBSCRIPTION set TENANT_ID = ? where EXTERNAL_ID = ?",
                        world.realm().other().id(),
                        world.subscription());
    }

    @Override
    public boolean isUnheard() {
        return true;
    }

    @Override
    public void undo(World world) {
        // The other tenant is shared: its subscriptions must not pile up.
        world.realm().sql().change("delete from SUITE_SUBSCRIPTION where EXTERNAL_ID = ?", world.subscription());
    }
}
