package dev.suitegate.it.matrix.world;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Makes a fresh world for each cell; names are never used twice. */
final class Worlds {
    private static final String SUBSCRIBE = """
        insert into SUITE_SUBSCRIPTION (REALM_ID, EXTERNAL_ID, TENANT_TYPE, TENANT_ID, PRODUCT_ID, PLAN_ID, STATUS,
               STARTS_AT, ENDS_AT, GRACE_UNTIL)
        values (?, ?, ?, ?, ?, 'pro', ?, now() - interval '2 hours', now() + interval '20 hours',
               case when ? = 'past_due' then now() + interval '10 hours' end)\
        """;

    private final MatrixRealm realm;
    private final AtomicInteger made = new AtomicInteger();

    Worlds(MatrixRealm realm) {
        this.realm = realm;
    }

    /** A person, their tenant and its subscription to the product. */
    World fresh(Product product, Variant variant) {
        String name = product.id() + "-" + made.incrementAndGet();
        Tenant home = tenant(name);
        Person person = person(name);
        join(person, home);
        if (variant == Variant.HINTED) {
            join(person, realm.other());
        }
        String subscription = "sub-" + name;
        World world = new World(realm, variant, product, person, home, subscription);
        subscribe(world);
        return world;
    }

    /** An organization of this name. */
    Tenant tenant(String name) {
        String id = realm.administrator()
                .post(
                        realm.path("/organizations"),
                        Map.of(
                                "name", name,
                                "alias", name,
                                "domains", List.of(Map.of("name", name + ".example", "verified", true))));
        return new Tenant(id, name);
    }

    /** Makes a person a member of a tenant. */
    void join(Person person, Tenant tenant) {
        realm.administrator().post(realm.path("/organizations/" + tenant.id() + "/members"), person.id());
    }

    private Person person(String name) {
        return new Person(realm.administrator().post(realm.path("/users"), Person.account(name)), name);
    }

    private void subscribe(World world) {
        boolean personal = world.variant() == Variant.NOBODYS_DOOR;
        String status = world.variant().status();
        realm.sql()
                .changeOne(
                        SUBSCRIBE,
                        realm.id(),
                        world.subscription(),
                        personal ? "person" : "organization",
                        world.subscriber(),
                        world.product().id(),
                        status,
                        status);
    }
}
