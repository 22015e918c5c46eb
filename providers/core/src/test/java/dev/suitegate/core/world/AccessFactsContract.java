package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Candidate;
import dev.suitegate.core.access.Candidate.Coverage;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.Situation;
import dev.suitegate.core.access.Situation.PersonFacts;
import dev.suitegate.core.access.Situation.ProductFacts;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of access facts reads. Each test runs in one transaction; {@link EpochContract} is about the epochs. */
public abstract class AccessFactsContract {

    private ProductId crm = new ProductId("crm");
    private TenantId acme = TenantId.organization("unset");
    private TenantId globex = TenantId.organization("unset");
    private UserId ann = new UserId("unset");
    private UserId mia = new UserId("unset");

    /**
     * The same realm in every call of one test; empty at the start of each. It is called before any {@code @BeforeEach} of a
     * subclass.
     */
    protected abstract WorldSetup world();

    @BeforeEach
    void fillWorld() {
        crm = world().sharedProduct("crm");
        acme = world().organization("acme", "Acme Corp.");
        globex = world().organization("globex", "Globex");
        ann = world().user("ann");
        mia = world().user("mia");
        world().join(ann, acme);
        world().join(mia, acme);
        world().join(mia, globex);
    }

    private Subscriptions subscriptions() {
        return world().subscriptions();
    }

    private static AccessRequest request(UserId user, ProductId product) {
        return AccessRequest.of(new Principal.Person(user, null), product);
    }

    private Situation read(AccessRequest request) {
        return world().facts().read(request);
    }

    private static Candidate candidate(Situation situation, TenantId tenant) {
        List<Candidate> found = situation.candidates().stream()
                .filter(candidate -> candidate.tenant().equals(tenant))
                .toList();
        assertThat(found).as("candidates for " + tenant).hasSize(1);
        return found.get(0);
    }

    private static List<TenantId> tenants(Situation situation) {
        return situation.candidates().stream().map(Candidate::tenant).toList();
    }

    @Test
    void readsAtTheTimeOfTheSameClockAsTheWrites() {
        Instant before = subscriptions().now();

        Instant readAt = read(request(ann, crm)).readAt();

        assertThat(readAt).isBetween(before, subscriptions().now());
    }

    @Test
    void knowsASharedProductAndADedicatedOne() {
        ProductId portal = world().dedicatedProduct("acme-portal", acme);

        assertThat(read(request(ann, crm)).product()).isEqualTo(new ProductFacts(true, null));
        assertThat(read(request(ann, portal)).product()).isEqualTo(new ProductFacts(true, acme));
    }

    @Test
    void knowsThatAProductIsDisabled() {
        world().disable(crm);

        assertThat(read(request(ann, crm)).product()).isEqualTo(new ProductFacts(false, null));
    }

    @Test
    void knowsNoProductThatNobodyAdded() {
        Situation situation = read(request(ann, new ProductId("crn")));

        assertThat(situation.product()).isNull();
        assertThat(situation.person()).isEqualTo(new PersonFacts(true));
    }

    @Test
    void knowsThatAPersonIsDisabled() {
        world().disable(ann);

        assertThat(read(request(ann, crm)).person()).isEqualTo(new PersonFacts(false));
        assertThat(read(request(mia, crm)).person()).isEqualTo(new PersonFacts(true));
    }

    @Test
    void knowsNobodyWhoIsNotThere() {
        Situation situation = read(request(new UserId("nobody"), crm));

        assertThat(situation.person()).isNull();
        assertThat(situation.candidates()).isEmpty();
        assertThat(situation.product()).isNotNull();
    }

    @Test
    void offersThePersonsTenantsAndThePerson() {
        assertThat(tenants(read(request(ann, crm)))).containsExactlyInAnyOrder(acme, TenantId.person(ann));
        assertThat(tenants(read(request(mia, crm)))).containsExactlyInAnyOrder(acme, globex, TenantId.person(mia));
    }

    @Test
    void offersAPersonWithoutAnyTenantThePersonAlone() {
        UserId zoe = world().user("zoe");

        Situation situation = read(request(zoe, crm));

        assertThat(situation.candidates())
                .containsExactly(new Candidate(TenantId.person(zoe), "", "", true, true, 0, List.of()));
    }

    @Test
    void knowsATenantByAliasAndName() {
        Candidate candidate = candidate(read(request(ann, crm)), acme);

        assertThat(candidate).isEqualTo(new Candidate(acme, "acme", "Acme Corp.", true, true, 0, List.of()));
    }

    @Test
    void knowsThatATenantIsSuspended() {
        world().disable(acme);

        Situation situation = read(request(mia, crm));

        assertThat(candidate(situation, acme).enabled()).isFalse();
        assertThat(candidate(situation, globex).enabled()).isTrue();
        assertThat(candidate(situation, TenantId.person(mia)).enabled()).isTrue();
    }

    @Test
    void leavesOutATenantThatThePersonLeft() {
        world().leave(mia, acme);

        assertThat(tenants(read(request(mia, crm)))).containsExactlyInAnyOrder(globex, TenantId.person(mia));
    }

    @Test
    void readsTheOwnerOfADedicatedProductAlsoForAStranger() {
        ProductId portal = world().dedicatedProduct("globex-portal", globex);
        Subscription subscription = subscription("sub", globex, portal, active());
        subscriptions().save(subscription);

        Situation situation = read(request(ann, portal));

        assertThat(candidate(situation, globex))
                .isEqualTo(new Candidate(
                        globex, "globex", "Globex", true, false, 0, List.of(new Coverage(subscription, false))));
        assertThat(tenants(situation)).containsExactlyInAnyOrder(acme, globex, TenantId.person(ann));
    }

    @Test
    void readsAPinnedTenantAlsoForAStranger() {
        world().disable(globex);

        Situation situation = read(request(ann, crm).withPin(new Pin(globex, 0)));

        assertThat(candidate(situation, globex).member()).isFalse();
        assertThat(candidate(situation, globex).enabled()).isFalse();
    }

    @Test
    void readsNoPinnedTenantThatDoesNotExist() {
        TenantId gone = TenantId.organization("gone");

        assertThat(tenants(read(request(ann, crm).withPin(new Pin(gone, 0)))))
                .containsExactlyInAnyOrder(acme, TenantId.person(ann));
    }

    @Test
    void readsNobodyElsesPersonalSubscription() {
        subscriptions().save(subscription("sub", TenantId.person(mia), crm, active()));

        assertThat(tenants(read(request(ann, crm).withPin(new Pin(TenantId.person(mia), 0)))))
                .containsExactlyInAnyOrder(acme, TenantId.person(ann));
    }

    @Test
    void readsATenantOnceHoweverManyWaysLeadToIt() {
        ProductId portal = world().dedicatedProduct("acme-portal", acme);
        subscriptions().save(subscription("sub-1", acme, portal, active()));
        subscriptions().save(subscription("sub-2", acme, portal, active()));

        Situation member = read(request(ann, portal).withPin(new Pin(acme, 0)));
        Situation machine =
                read(AccessRequest.of(new Principal.Machine(acme), portal).withPin(new Pin(acme, 0)));
        Situation oneself = read(request(ann, crm).withPin(new Pin(TenantId.person(ann), 0)));

        assertThat(tenants(member)).containsExactlyInAnyOrder(acme, TenantId.person(ann));
        assertThat(candidate(member, acme).member()).isTrue();
        assertThat(candidate(member, acme).subscriptions()).hasSize(2);
        assertThat(tenants(machine)).containsExactly(acme);
        assertThat(tenants(oneself)).containsExactlyInAnyOrder(acme, TenantId.person(ann));
    }

    @Test
    void readsForAMachineItsTenantAndNobody() {
        subscriptions().save(seated("sub", acme, crm, active(), 1));
        subscriptions().addSeat(new SubscriptionId("sub"), ann);

        Situation situation = read(AccessRequest.of(new Principal.Machine(acme), crm));

        assertThat(situation.person()).isNull();
        assertThat(tenants(situation)).containsExactly(acme);
        assertThat(candidate(situation, acme).subscriptions())
                .containsExactly(new Coverage(seated("sub", acme, crm, active(), 1), false));
    }

    @Test
    void readsForAMachineOfATenantThatIsGoneNothing() {
        assertThat(read(AccessRequest.of(new Principal.Machine(TenantId.organization("gone")), crm))
                        .candidates())
                .isEmpty();
    }

    @Test
    void readsAllSubscriptionsOfEachTenantToTheProduct() {
        ProductId verify = world().sharedProduct("verify");
        Subscription running = subscription("sub-1", acme, crm, active());
        Subscription ended = subscription("sub-2", acme, crm, canceled());
        Subscription personal = subscription("sub-3", TenantId.person(mia), crm, paused());
        subscriptions().save(running);
        subscriptions().save(ended);
        subscriptions().save(personal);
        subscriptions().save(subscription("sub-4", acme, verify, active()));
        subscriptions().save(subscription("sub-5", TenantId.person(ann), crm, active()));

        Situation situation = read(request(mia, crm));

        assertThat(candidate(situation, acme).subscriptions())
                .extracting(Coverage::subscription)
                .containsExactlyInAnyOrder(running, ended);
        assertThat(candidate(situation, globex).subscriptions()).isEmpty();
        assertThat(candidate(situation, TenantId.person(mia)).subscriptions())
                .containsExactly(new Coverage(personal, false));
    }

    @Test
    void leavesOutDeletedSubscriptionsUntilTheyAreRevived() {
        Subscription subscription = subscription("sub", acme, crm, active());
        subscriptions().save(subscription);
        subscriptions().delete(subscription.id());

        assertThat(candidate(read(request(ann, crm)), acme).subscriptions()).isEmpty();

        subscriptions().save(subscription);
        assertThat(candidate(read(request(ann, crm)), acme).subscriptions())
                .containsExactly(new Coverage(subscription, false));
    }

    @Test
    void knowsWhoHoldsASeatInWhichSubscription() {
        Subscription first = seated("sub-1", acme, crm, active(), 2);
        Subscription second = seated("sub-2", acme, crm, active(), 2);
        subscriptions().save(first);
        subscriptions().save(second);
        subscriptions().addSeat(first.id(), ann);
        subscriptions().addSeat(second.id(), mia);

        assertThat(candidate(read(request(ann, crm)), acme).subscriptions())
                .containsExactlyInAnyOrder(new Coverage(first, true), new Coverage(second, false));
        assertThat(candidate(read(request(mia, crm)), acme).subscriptions())
                .containsExactlyInAnyOrder(new Coverage(first, false), new Coverage(second, true));
    }

    @Test
    void forgetsASeatThatWasGivenBack() {
        Subscription subscription = seated("sub", acme, crm, active(), 2);
        subscriptions().save(subscription);
        subscriptions().addSeat(subscription.id(), ann);
        subscriptions().removeSeat(subscription.id(), ann);

        assertThat(candidate(read(request(ann, crm)), acme).subscriptions())
                .containsExactly(new Coverage(subscription, false));
    }

    @Test
    void seesNothingOfTheOtherRealm() {
        WorldSetup other = world().otherRealm();
        ProductId theirs = other.sharedProduct("their-product");
        other.sharedProduct("crm");
        other.disable(crm);
        TenantId initech = other.organization("initech", "Initech");
        UserId eve = other.user("eve");
        other.join(eve, initech);
        other.subscriptions().save(subscription("sub", initech, crm, active()));

        assertThat(read(request(ann, theirs)).product()).isNull();
        assertThat(read(request(ann, crm)).product()).isEqualTo(new ProductFacts(true, null));
        assertThat(read(request(eve, crm)).person()).isNull();
        assertThat(read(request(eve, crm)).candidates()).isEmpty();
        assertThat(tenants(read(request(ann, crm).withPin(new Pin(initech, 0)))))
                .containsExactlyInAnyOrder(acme, TenantId.person(ann));
        assertThat(read(AccessRequest.of(new Principal.Machine(initech), crm)).candidates())
                .isEmpty();
        assertThat(tenants(other.facts().read(request(eve, crm))))
                .containsExactlyInAnyOrder(initech, TenantId.person(eve));
    }
}
