package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;

/** The account is disabled in Keycloak's own table. A node that has not cached it yet sees that by itself. */
final class UserDisabled implements Change {
    @Override
    public void make(World world) {
        world.realm()
                .sql()
                .changeOne(
                        "update USER_ENTITY set ENABLED = false where ID = ?",
                        world.person().id());
    }
}
