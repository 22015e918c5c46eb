package dev.suitegate.core.property;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.util.List;

/** A world with two tenants, four people and two products; nobody has subscribed to anything yet. */
final class Suite {

    final World world = new World();
    final ProductId crm = world.sharedProduct("crm");
    final ProductId verify = world.sharedProduct("verify");
    final TenantId acme = world.organization("acme", "Acme");
    final TenantId globex = world.organization("globex", "Globex");
    final UserId ann = world.user("ann");
    final UserId bob = world.user("bob");
    final UserId mia = world.user("mia");
    final UserId zoe = world.user("zoe");

    Suite() {
        world.join(ann, acme);
        world.join(bob, acme);
        world.join(mia, acme);
        world.join(mia, globex);
    }

    List<UserId> people() {
        return List.of(ann, bob, mia, zoe);
    }
}
