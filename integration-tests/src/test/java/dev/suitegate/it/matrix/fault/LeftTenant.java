package dev.suitegate.it.matrix.fault;

import dev.suitegate.it.matrix.world.World;

/** The person's membership is gone from Keycloak's own table. */
final class LeftTenant implements Change {
    @Override
    public void make(World world) {
        world.realm()
                .sql()
                .changeOne(
                        "delete from USER_GROUP_MEMBERSHIP where USER_ID = ? and GROUP_ID ="
                                + " (select GROUP_ID from ORG where ID = ?)",
                        world.person().id(),
                        world.home().id());
    }

    @Override
    public boolean isUnheard() {
        return true;
    }
}
