package dev.suitegate.it.matrix.world;

import java.util.HashMap;
import java.util.Map;

/** The identity provider through which the person of one cell comes, linked to their account; no other cell uses it. */
public final class Door {
    private Door() {}

    /** The provider's alias. */
    public static String alias(World world) {
        return world.person().username();
    }

    /** Opens one to the house, where the person gets an account. */
    public static void openToHouse(World world) {
        open(world, House.provider(world.realm()), House.admit(world.realm(), world.person()));
    }

    /** Opens one with these settings, behind which the person has this name; it is their tenant's where the variant says so. */
    public static void open(World world, Map<String, Object> provider, String subject) {
        MatrixRealm realm = world.realm();
        Map<String, Object> settings = new HashMap<>(provider);
        settings.put("alias", alias(world));
        realm.administrator().post(realm.path("/identity-provider/instances"), settings);
        realm.administrator()
                .post(
                        realm.path("/users/" + world.person().id() + "/federated-identity/" + alias(world)),
                        Map.of("userId", subject, "userName", subject));
        if (world.variant() == Variant.TENANTS_DOOR) {
            give(world, world.home());
        }
    }

    /** Makes it a tenant's own. */
    public static void give(World world, Tenant tenant) {
        world.realm().administrator().post(providersOf(world, tenant), alias(world));
    }

    /** Takes it from a tenant. */
    public static void take(World world, Tenant tenant) {
        world.realm().administrator().delete(providersOf(world, tenant) + "/" + alias(world));
    }

    /** Takes it away. */
    public static void remove(World world) {
        world.realm().administrator().delete(world.realm().path("/identity-provider/instances/" + alias(world)));
    }

    private static String providersOf(World world, Tenant tenant) {
        return world.realm().path("/organizations/" + tenant.id() + "/identity-providers");
    }
}
