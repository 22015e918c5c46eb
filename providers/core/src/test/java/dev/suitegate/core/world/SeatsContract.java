package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.seated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In which subscriptions somebody has a seat. */
public abstract class SeatsContract {

    private static final SubscriptionId AT_ACME = new SubscriptionId("acme");
    private static final SubscriptionId OVER = new SubscriptionId("over");
    private static final SubscriptionId AT_GLOBEX = new SubscriptionId("globex");

    private TenantId acme = TenantId.organization("unset");
    private UserId ann = new UserId("unset");
    private UserId bob = new UserId("unset");

    /**
     * The same realm in every call of one test; empty at the start of each. It is called before any {@code @BeforeEach} of a
     * subclass.
     */
    protected abstract WorldSetup world();

    @BeforeEach
    void giveSeats() {
        ProductId crm = world().sharedProduct("crm");
        acme = world().organization("acme", "Acme");
        ann = world().user("ann");
        bob = world().user("bob");
        TenantId globex = world().organization("globex", "Globex");
        Subscriptions subscriptions = world().subscriptions();
        subscriptions.save(seated("acme", acme, crm, active(), 2));
        subscriptions.save(seated("over", acme, crm, active(), 2));
        subscriptions.save(seated("globex", globex, crm, active(), 2));
        subscriptions.addSeat(AT_ACME, ann);
        subscriptions.addSeat(OVER, ann);
        subscriptions.addSeat(AT_GLOBEX, ann);
        subscriptions.addSeat(AT_ACME, bob);
        subscriptions.delete(OVER);
    }

    @Test
    void findsThoseAtOneTenant() {
        assertThat(world().subscriptions().seatsOf(acme, ann)).containsExactlyInAnyOrder(AT_ACME, OVER);
        assertThat(world().subscriptions().seatsOf(acme, bob)).containsExactly(AT_ACME);
    }

    @Test
    void findsThoseAtAllTenants() {
        assertThat(world().subscriptions().seatsOf(ann)).containsExactlyInAnyOrder(AT_ACME, OVER, AT_GLOBEX);
        assertThat(world().subscriptions().seatsOf(bob)).containsExactly(AT_ACME);
    }

    @Test
    void findsNoneThatWasTakenBackOrIsInAnotherRealm() {
        world().subscriptions().removeSeat(AT_ACME, bob);
        ProductId crm = world().otherRealm().sharedProduct("crm");
        Subscriptions others = world().otherRealm().subscriptions();
        others.save(seated("elsewhere", TenantId.organization("elsewhere"), crm, active(), 1));
        others.addSeat(new SubscriptionId("elsewhere"), bob);

        assertThat(world().subscriptions().seatsOf(bob)).isEmpty();
        assertThat(others.seatsOf(bob)).containsExactly(new SubscriptionId("elsewhere"));
    }
}
