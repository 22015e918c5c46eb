package dev.suitegate.it.matrix.fault;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.matrix.world.World;

/** Somebody with {@code manage-clients} deletes the product's client at node A and makes one with the same name and settings. */
final class Recreated implements Change {
    private static final String KIND = "select KIND from SUITE_CLIENT where CLIENT_UUID = ?";
    private static final String REGISTER =
            "insert into SUITE_CLIENT (CLIENT_UUID, REALM_ID, KIND, PRODUCT_ID) values (?, ?, ?, ?)";

    private String kind = "";

    @Override
    public void make(World world) {
        var administrator = world.realm().administrator();
        String path = world.realm().path("/clients/" + world.client().uuid());
        kind = world.realm().sql().rows(KIND, world.client().uuid()).get(0).get(0);
        ObjectNode same = (ObjectNode) administrator.get(path);
        same.remove("id");
        administrator.delete(path);
        administrator.post(world.realm().path("/clients"), same);
    }

    @Override
    public void undo(World world) {
        String uuid = world.realm().client(world.client().clientId()).uuid();
        world.realm()
                .sql()
                .changeOne(
                        REGISTER,
                        uuid,
                        world.realm().id(),
                        kind.equals("MACHINE") ? "WEB" : kind,
                        world.product().id());
    }
}
