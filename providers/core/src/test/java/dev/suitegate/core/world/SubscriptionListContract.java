package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.tenant.UserId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What {@link Subscriptions} lists: by reach, by subject, by who has a seat. Each test runs in one transaction. */
public abstract class SubscriptionListContract {

    private static final Optional<SubscriptionId> START = Optional.empty();

    /** The same realm in every call of one test; empty at the start of each. */
    protected abstract WorldSetup world();

    @Test
    void listsInTheOrderOfIdsAndPageByPage() {
        ProductId crm = world().sharedProduct("crm");
        TenantId acme = world().organization("acme", "Acme");
        Subscription first = saved(subscription("sub-1", acme, crm, active()));
        Subscription third = saved(subscription("sub-3", acme, crm, active()));
        Subscription second = saved(subscription("sub-2", acme, crm, paused()));
        Reach everywhere = new Reach.Everywhere();
        assertThat(within(everywhere, START, 10)).containsExactly(first, second, third);
        assertThat(within(everywhere, START, 2)).containsExactly(first, second);
        assertThat(within(everywhere, Optional.of(second.id()), 2)).containsExactly(third);
        assertThat(within(everywhere, Optional.of(third.id()), 2)).isEmpty();
    }

    @Test
    void listsNothingOutOfReach() {
        ProductId crm = world().sharedProduct("crm");
        TenantId acme = world().organization("acme", "Acme");
        TenantId globex = world().organization("globex", "Globex");
        Subscription ofAcme = saved(subscription("sub-1", acme, crm, active()));
        Subscription ofGlobex = saved(subscription("sub-2", globex, crm, active()));
        saved(subscription("sub-3", new TenantId(TenantType.PERSON, acme.value()), crm, active()));
        assertThat(within(new Reach.Organizations(Set.of(acme)), START, 10)).containsExactly(ofAcme);
        assertThat(within(new Reach.Organizations(Set.of(acme, globex)), START, 10))
                .containsExactly(ofAcme, ofGlobex);
        assertThat(within(new Reach.Organizations(Set.of()), START, 10)).isEmpty();
    }

    @Test
    void listsNothingDeletedAndNothingOfAnotherRealm() {
        ProductId crm = world().sharedProduct("crm");
        TenantId acme = world().organization("acme", "Acme");
        Subscription kept = saved(subscription("sub-1", acme, crm, active()));
        world().subscriptions()
                .delete(saved(subscription("sub-2", acme, crm, active())).id());
        WorldSetup other = world().otherRealm();
        other.subscriptions()
                .save(subscription("sub-3", other.organization("acme", "Acme"), other.sharedProduct("crm"), active()));
        assertThat(within(new Reach.Everywhere(), START, 10)).containsExactly(kept);
    }

    @Test
    void listsTheProductsOfASubject() {
        ProductId crm = world().sharedProduct("crm");
        ProductId verify = world().sharedProduct("verify");
        TenantId acme = world().organization("acme", "Acme");
        TenantId globex = world().organization("globex", "Globex");
        UserId ann = world().user("ann");
        world().subscriptions().save(subscription("sub-1", acme, crm, active()));
        world().subscriptions().save(subscription("sub-2", acme, crm, paused()));
        world().subscriptions().save(subscription("sub-3", acme, verify, paused()));
        world().subscriptions().save(subscription("sub-4", globex, crm, active()));

        assertThat(world().subscriptions().products(acme)).containsExactlyInAnyOrder(crm, verify);
        assertThat(world().subscriptions().products(TenantId.person(ann))).isEmpty();

        world().subscriptions().delete(new SubscriptionId("sub-3"));
        assertThat(world().subscriptions().products(acme)).containsExactly(crm);
    }

    @Test
    void listsTheSeatsOfAUserForOneSubject() {
        ProductId crm = world().sharedProduct("crm");
        ProductId verify = world().sharedProduct("verify");
        TenantId acme = world().organization("acme", "Acme");
        TenantId globex = world().organization("globex", "Globex");
        UserId ann = world().user("ann");
        UserId bob = world().user("bob");
        SubscriptionId sub1 = new SubscriptionId("sub-1");
        world().subscriptions().save(seated("sub-1", acme, crm, active(), 2));
        world().subscriptions().save(seated("sub-2", acme, verify, active(), 2));
        world().subscriptions().save(seated("sub-3", globex, crm, active(), 2));
        SubscriptionId ended = new SubscriptionId("sub-2");
        world().subscriptions().addSeat(sub1, ann);
        world().subscriptions().addSeat(ended, ann);
        world().subscriptions().addSeat(new SubscriptionId("sub-3"), ann);
        world().subscriptions().addSeat(sub1, bob);
        world().subscriptions().delete(ended);

        assertThat(world().subscriptions().seatsOf(acme, ann)).containsExactlyInAnyOrder(sub1, ended);
        assertThat(world().subscriptions().seatsOf(acme, bob)).containsExactly(sub1);
        assertThat(world().subscriptions().seatsOf(globex, bob)).isEmpty();
    }

    @Test
    void countsTheSeatsThatAreTakenInEach() {
        ProductId crm = world().sharedProduct("crm");
        TenantId acme = world().organization("acme", "Acme");
        UserId ann = world().user("ann");
        UserId bob = world().user("bob");
        SubscriptionId both = saved(seated("sub-1", acme, crm, active(), 2)).id();
        SubscriptionId one = saved(seated("sub-2", acme, crm, active(), 2)).id();
        SubscriptionId none = saved(seated("sub-3", acme, crm, active(), 2)).id();
        SubscriptionId unasked = saved(seated("sub-4", acme, crm, active(), 2)).id();
        world().subscriptions().addSeat(both, ann);
        world().subscriptions().addSeat(both, bob);
        world().subscriptions().addSeat(one, ann);
        world().subscriptions().addSeat(unasked, ann);
        WorldSetup other = world().otherRealm();
        other.subscriptions()
                .save(seated("sub-2", other.organization("acme", "Acme"), other.sharedProduct("crm"), active(), 2));
        other.subscriptions().addSeat(one, other.user("zoe"));

        assertThat(world().subscriptions().seatsTaken(List.of(both, one, none))).isEqualTo(Map.of(both, 2, one, 1));
        assertThat(world().subscriptions().seatsTaken(List.of())).isEmpty();
    }

    private List<Subscription> within(Reach reach, Optional<SubscriptionId> after, int most) {
        return world().subscriptions().within(reach, after, most);
    }

    private Subscription saved(Subscription subscription) {
        world().subscriptions().save(subscription);
        return subscription;
    }
}
