package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Listing;
import dev.suitegate.core.subscription.Listing.Listed;
import dev.suitegate.core.subscription.Listing.Position;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
    void listsByProductAndStatus() {
        ProductId crm = world().sharedProduct("crm");
        ProductId verify = world().sharedProduct("verify");
        TenantId acme = world().organization("acme", "Acme");
        saved(subscription("a", acme, crm, active()));
        saved(subscription("b", acme, crm, paused()));
        saved(subscription("c", acme, verify, paused()));
        saved(subscription("d", acme, crm, paused()));

        assertThat(listed(crm, null, null)).containsExactly("a", "b", "d");
        assertThat(listed(null, SubscriptionStatus.PAUSED, null)).containsExactly("b", "c", "d");
        assertThat(listed(crm, SubscriptionStatus.PAUSED, null)).containsExactly("b", "d");
        assertThat(listed(crm, SubscriptionStatus.PAUSED, new Position(Instant.EPOCH, new SubscriptionId("b"))))
                .containsExactly("d");
        assertThat(listed(verify, SubscriptionStatus.ACTIVE, null)).isEmpty();
    }

    @Test
    void listsWhatWasWrittenSinceInTheOrderOfWriting() {
        ProductId crm = world().sharedProduct("crm");
        TenantId acme = world().organization("acme", "Acme");
        Subscriptions subscriptions = world().subscriptions();
        saved(subscription("c", acme, crm, active()));
        saved(subscription("a", acme, crm, active()));
        saved(subscription("b", acme, crm, active()));
        List<Listed> all = subscriptions.list(new Listing(new Reach.Everywhere(), null, null, Instant.EPOCH, null, 10));
        assertThat(all).hasSize(3);
        List<String> order =
                all.stream().map(one -> one.subscription().id().value()).toList();

        for (int size = 1; size <= 3; size++) {
            List<String> paged = new ArrayList<>();
            Position after = null;
            List<Listed> page;
            do {
                page = subscriptions.list(new Listing(new Reach.Everywhere(), crm, null, Instant.EPOCH, after, size));
                page.forEach(one -> paged.add(one.subscription().id().value()));
                after = page.isEmpty() ? after : page.get(page.size() - 1).position();
            } while (!page.isEmpty());
            assertThat(paged).isEqualTo(order);
        }
        Instant later = all.get(2).updatedAt().plusSeconds(1);
        assertThat(subscriptions.list(new Listing(new Reach.Everywhere(), null, null, later, null, 10)))
                .isEmpty();
    }

    private List<String> listed(
            @Nullable ProductId product, @Nullable SubscriptionStatus status, @Nullable Position after) {
        return world()
                .subscriptions()
                .list(new Listing(new Reach.Everywhere(), product, status, null, after, 10))
                .stream()
                .map(one -> one.subscription().id().value())
                .toList();
    }

    @Test
    void listsIdsBetweenTwoEndsByteByByte() {
        ProductId crm = world().sharedProduct("crm");
        TenantId acme = world().organization("acme", "Acme");
        for (String id : List.of("b", "B", "a-1", "a.1", "a1", "aa", "gone")) {
            saved(subscription(id, acme, crm, active()));
        }
        Subscriptions subscriptions = world().subscriptions();
        subscriptions.delete(new SubscriptionId("gone"));
        subscriptions.forestall(new SubscriptionId("never"), new SourceVersion(1));

        assertThat(subscriptions.ids(START, Optional.empty(), 10))
                .extracting(SubscriptionId::value)
                .containsExactly("B", "a-1", "a.1", "a1", "aa", "b");
        assertThat(subscriptions.ids(Optional.of(new SubscriptionId("a-1")), Optional.of(new SubscriptionId("aa")), 2))
                .extracting(SubscriptionId::value)
                .containsExactly("a.1", "a1");
        assertThat(subscriptions.find(
                        List.of(new SubscriptionId("b"), new SubscriptionId("gone"), new SubscriptionId("never"))))
                .containsOnlyKeys(new SubscriptionId("b"), new SubscriptionId("gone"));
        assertThat(subscriptions.find(List.of())).isEmpty();
    }

    @Test
    void knowsWhenASubscriptionWasLastWritten() {
        TenantId acme = world().organization("acme", "Acme");
        SubscriptionId id = new SubscriptionId("sub-1");
        assertThat(world().subscriptions().lastWrite(id)).isEmpty();
        Instant before = world().subscriptions().now().truncatedTo(ChronoUnit.MICROS);
        saved(subscription("sub-1", acme, world().sharedProduct("crm"), active()));

        assertThat(world().subscriptions().lastWrite(id).orElseThrow())
                .isBetween(before, world().subscriptions().now());
    }

    @Test
    void keepsWhereTheLastSetOfASubjectStood() {
        TenantId acme = world().organization("acme", "Acme");
        Subscriptions subscriptions = world().subscriptions();
        subscriptions.lockSet(acme);
        assertThat(subscriptions.setVersion(acme)).isEmpty();

        subscriptions.noteSet(acme, new SourceVersion(0));
        subscriptions.lockSet(acme);
        assertThat(subscriptions.setVersion(acme)).contains(new SourceVersion(0));
        subscriptions.noteSet(acme, new SourceVersion(7));
        assertThat(subscriptions.setVersion(acme)).contains(new SourceVersion(7));
        assertThat(subscriptions.setVersion(new TenantId(TenantType.PERSON, acme.value())))
                .isEmpty();
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
