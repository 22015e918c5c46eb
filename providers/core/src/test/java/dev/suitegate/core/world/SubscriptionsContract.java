package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.TenantType;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of {@link Subscriptions} does. Each test runs in one transaction. */
public abstract class SubscriptionsContract {

    private static final SubscriptionId ID = new SubscriptionId("sub-1");

    private ProductId crm = new ProductId("crm");
    private ProductId verify = new ProductId("verify");
    private TenantId acme = TenantId.organization("unset");
    private TenantId globex = TenantId.organization("unset");
    private UserId ann = new UserId("unset");
    private UserId bob = new UserId("unset");

    /**
     * The same realm in every call of one test; empty at the start of each. It is called before any {@code @BeforeEach} of a
     * subclass.
     */
    protected abstract WorldSetup world();

    private Subscriptions subscriptions() {
        return world().subscriptions();
    }

    @BeforeEach
    void fillWorld() {
        crm = world().sharedProduct("crm");
        verify = world().sharedProduct("verify");
        acme = world().organization("acme", "Acme");
        globex = world().organization("globex", "Globex");
        ann = world().user("ann");
        bob = world().user("bob");
    }

    @Test
    void knowsWhoEverSubscribed() {
        TenantId annHerself = TenantId.person(ann);
        List<TenantId> asked = List.of(acme, globex, annHerself);
        assertThat(subscriptions().everSubscribed(crm, asked)).isEmpty();
        subscriptions().save(subscription("a", acme, crm, active()));
        subscriptions().save(subscription("b", annHerself, crm, paused()));
        subscriptions().save(subscription("c", globex, verify, active()));
        subscriptions().forestall(new SubscriptionId("d"), new SourceVersion(1));
        world().otherRealm().subscriptions().save(subscription("e", globex, crm, active()));
        subscriptions().delete(new SubscriptionId("a"));

        assertThat(subscriptions().everSubscribed(crm, asked)).containsExactlyInAnyOrder(acme, annHerself);
        assertThat(subscriptions().everSubscribed(crm, List.of(globex, TenantId.organization(ann.value()))))
                .isEmpty();
        assertThat(subscriptions().everSubscribed(crm, List.of())).isEmpty();
    }

    @Test
    void findsNothingWhereNothingWasSaved() {
        assertThat(subscriptions().find(ID)).isEmpty();
        assertThat(subscriptions().of(acme, crm)).isEmpty();
        assertThat(subscriptions().seatHolders(ID)).isEmpty();
    }

    @Test
    void findsWhatWasSavedToTheMicrosecond() {
        for (SubscriptionStatus status : SubscriptionStatus.values()) {
            Subscription saved = new Subscription(
                    new SubscriptionId("Sub." + status + ":1@a-b"),
                    acme,
                    crm,
                    new PlanId("pro.2026"),
                    new Terms(
                            status,
                            Instant.parse("2026-01-01T00:00:00.000001Z"),
                            Instant.parse("2027-03-28T01:59:59.999999Z"),
                            Instant.parse("2026-10-25T02:30:00.5Z")),
                    new Seats(7));

            subscriptions().save(saved);

            assertThat(subscriptions().find(saved.id())).contains(new Kept(saved, false, null));
        }
    }

    @Test
    void keepsWhatIsAbsentAbsent() {
        Subscription saved = subscription("sub-1", acme, crm, active());

        subscriptions().save(saved);

        assertThat(subscriptions().find(ID)).contains(new Kept(saved, false, null));
        assertThat(subscriptions().of(acme, crm)).containsExactly(saved);
    }

    @Test
    void keepsDatesFarAway() {
        Terms terms = new Terms(
                SubscriptionStatus.ACTIVE,
                Instant.parse("1970-01-01T00:00:00Z"),
                Instant.parse("9999-12-31T23:59:59Z"),
                null);

        subscriptions().save(subscription("sub-1", acme, crm, terms));

        assertThat(subscriptions().find(ID).orElseThrow().subscription().terms())
                .isEqualTo(terms);
    }

    @Test
    void replacesWhatWasSavedBefore() {
        subscriptions().save(seated("sub-1", acme, crm, active(), 3));
        Subscription changed = subscription("sub-1", acme, crm, paused());

        subscriptions().save(changed);

        assertThat(subscriptions().find(ID)).contains(new Kept(changed, false, null));
        assertThat(subscriptions().of(acme, crm)).containsExactly(changed);
    }

    @Test
    void tellsKeysApartByCase() {
        subscriptions().save(subscription("sub-1", acme, crm, active()));

        assertThat(subscriptions().find(new SubscriptionId("SUB-1"))).isEmpty();
    }

    @Test
    void takesTheLongestKeys() {
        Subscription saved = subscription("s".repeat(255), acme, crm, active());

        subscriptions().save(saved);

        assertThat(subscriptions().find(saved.id())).isPresent();
    }

    @Test
    void keepsADeletedOneAsHistoryOnly() {
        Subscription saved = subscription("sub-1", acme, crm, active());
        subscriptions().save(saved);

        subscriptions().delete(ID);

        assertThat(subscriptions().find(ID)).contains(new Kept(saved, true, null));
        assertThat(subscriptions().of(acme, crm)).isEmpty();
    }

    @Test
    void revivesADeletedOneWithTheSeatsItHad() {
        subscriptions().save(seated("sub-1", acme, crm, active(), 3));
        subscriptions().addSeat(ID, ann);
        subscriptions().delete(ID);
        assertThat(subscriptions().seatHolders(ID)).containsExactly(ann);
        Subscription revived = seated("sub-1", acme, crm, active(), 2);

        subscriptions().save(revived);

        assertThat(subscriptions().find(ID)).contains(new Kept(revived, false, null));
        assertThat(subscriptions().of(acme, crm)).containsExactly(revived);
        assertThat(subscriptions().seatHolders(ID)).containsExactly(ann);
    }

    @Test
    void listsWhatBelongsToTheSubjectAndTheProduct() {
        Subscription first = subscription("sub-1", acme, crm, active());
        Subscription second = seated("sub-2", acme, crm, paused(), 1);
        subscriptions().save(first);
        subscriptions().save(second);
        subscriptions().save(subscription("sub-3", globex, crm, active()));
        subscriptions().save(subscription("sub-4", acme, verify, active()));
        subscriptions().save(subscription("sub-5", TenantId.person(ann), crm, active()));

        assertThat(subscriptions().of(acme, crm)).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void tellsAPersonFromAnOrganizationWithTheSameId() {
        TenantId person = new TenantId(TenantType.PERSON, acme.value());
        Subscription personal = subscription("sub-1", person, crm, active());
        subscriptions().save(personal);

        assertThat(subscriptions().of(acme, crm)).isEmpty();
        assertThat(subscriptions().of(person, crm)).containsExactly(personal);
    }

    @Test
    void keepsSeatsPerSubscription() {
        subscriptions().save(seated("sub-1", acme, crm, active(), 2));
        subscriptions().save(seated("sub-2", acme, crm, active(), 2));
        subscriptions().addSeat(ID, ann);
        subscriptions().addSeat(ID, bob);
        subscriptions().addSeat(new SubscriptionId("sub-2"), bob);

        subscriptions().removeSeat(ID, bob);

        assertThat(subscriptions().seatHolders(ID)).containsExactly(ann);
        assertThat(subscriptions().seatHolders(new SubscriptionId("sub-2"))).containsExactly(bob);
    }

    @Test
    void takesASeatAgainThatWasGivenBack() {
        subscriptions().save(seated("sub-1", acme, crm, active(), 2));
        subscriptions().addSeat(ID, ann);
        subscriptions().removeSeat(ID, ann);

        subscriptions().addSeat(ID, ann);

        assertThat(subscriptions().seatHolders(ID)).containsExactly(ann);
    }

    @Test
    void locksBeforeAnythingExistsAndMoreThanOnce() {
        subscriptions().lock(acme, crm);
        subscriptions().lock(acme, crm);
        subscriptions().save(subscription("sub-1", acme, crm, active()));
        subscriptions().lock(acme, crm);
        subscriptions().lock(globex, crm);

        assertThat(subscriptions().of(acme, crm)).hasSize(1);
    }

    @Test
    void hasAClockThatDoesNotRunBackwards() {
        Instant first = subscriptions().now();

        assertThat(subscriptions().now()).isAfterOrEqualTo(first);
    }

    @Test
    void keepsTheVersionOfTheLastWriteThatHadOne() {
        Subscription saved = subscription("sub-1", acme, crm, active());
        subscriptions().save(saved, new SourceVersion(SourceVersion.MOST));
        assertThat(subscriptions().find(ID)).contains(new Kept(saved, false, new SourceVersion(SourceVersion.MOST)));

        subscriptions().save(saved, new SourceVersion(7));
        subscriptions().delete(ID);
        assertThat(subscriptions().find(ID)).contains(new Kept(saved, true, new SourceVersion(7)));

        subscriptions().delete(ID, new SourceVersion(8));
        assertThat(subscriptions().find(ID)).contains(new Kept(saved, true, new SourceVersion(8)));
    }

    @Test
    void knowsADeletionThatCameFirstUntilThereIsASubscription() {
        assertThat(subscriptions().forestalled(ID)).isEmpty();
        subscriptions().forestall(ID, new SourceVersion(4));
        subscriptions().forestall(ID, new SourceVersion(5));

        assertThat(subscriptions().forestalled(ID)).contains(new SourceVersion(5));
        assertThat(subscriptions().find(ID)).isEmpty();
        assertThat(subscriptions().products(acme)).isEmpty();
        assertThat(subscriptions().within(new Reach.Everywhere(), Optional.empty(), 9))
                .isEmpty();

        Subscription saved = subscription("sub-1", acme, crm, active());
        subscriptions().save(saved, new SourceVersion(6));
        assertThat(subscriptions().forestalled(ID)).isEmpty();
        assertThat(subscriptions().find(ID)).contains(new Kept(saved, false, new SourceVersion(6)));
    }

    @Test
    void doesNotSeeTheOtherRealm() {
        WorldSetup other = world().otherRealm();
        other.sharedProduct("crm");
        TenantId theirs = other.organization("acme", "Acme");
        Subscription theirSubscription = subscription("sub-1", theirs, crm, active());
        other.subscriptions().save(theirSubscription);

        assertThat(subscriptions().find(ID)).isEmpty();
        assertThat(subscriptions().of(theirs, crm)).isEmpty();

        subscriptions().save(subscription("sub-1", acme, crm, paused()));
        subscriptions().delete(ID);
        assertThat(other.subscriptions().find(ID)).contains(new Kept(theirSubscription, false, null));
    }
}
