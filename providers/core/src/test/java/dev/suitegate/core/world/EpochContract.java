package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Candidate;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which writes move which epochs, as the decision reads them. */
public abstract class EpochContract {

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

    @BeforeEach
    void fillWorld() {
        crm = world().sharedProduct("crm");
        verify = world().sharedProduct("verify");
        acme = world().organization("acme", "Acme");
        globex = world().organization("globex", "Globex");
        ann = world().user("ann");
        bob = world().user("bob");
        world().join(ann, acme);
        world().join(ann, globex);
        world().join(bob, acme);
        subscriptions().save(seated("sub-1", acme, crm, active(), 5));
        subscriptions().save(subscription("sub-2", globex, crm, active()));
    }

    private Subscriptions subscriptions() {
        return world().subscriptions();
    }

    private long epoch(Principal principal, TenantId tenant, ProductId product) {
        return world().facts().read(AccessRequest.of(principal, product)).candidates().stream()
                .filter(candidate -> candidate.tenant().equals(tenant))
                .map(Candidate::epoch)
                .findFirst()
                .orElseThrow();
    }

    private long epoch(UserId user, TenantId tenant, ProductId product) {
        return epoch(new Principal.Person(user, null), tenant, product);
    }

    private long epochOfMachine(TenantId tenant, ProductId product) {
        return epoch(new Principal.Machine(tenant), tenant, product);
    }

    @Test
    void startsAtNothing() {
        assertThat(epoch(ann, acme, crm)).isZero();
        assertThat(epoch(ann, TenantId.person(ann), crm)).isZero();
        assertThat(epochOfMachine(acme, crm)).isZero();
    }

    @Test
    void isExactlyTheSumOfTheCountersThatConcernThePerson() {
        raiseEverythingOfAnnInAcme();

        assertThat(epoch(ann, acme, crm)).isEqualTo(1 + 2 + 3 + 4 + 5 + 6);
        assertThat(epoch(ann, globex, crm)).as("product and user").isEqualTo(1 + 3);
        assertThat(epoch(ann, acme, verify)).as("tenant, user and membership").isEqualTo(2 + 3 + 4);
        assertThat(epoch(bob, acme, crm))
                .as("product, tenant, subject × product")
                .isEqualTo(1 + 2 + 5);
        assertThat(epoch(ann, TenantId.person(ann), crm)).as("product and user").isEqualTo(1 + 3);
        assertThat(epoch(bob, TenantId.person(bob), crm)).as("product").isEqualTo(1);
    }

    @Test
    void isForAMachineTheSumWithoutUserMembershipAndSeat() {
        raiseEverythingOfAnnInAcme();

        assertThat(epochOfMachine(acme, crm)).isEqualTo(1 + 2 + 5);
        assertThat(epochOfMachine(globex, crm)).isEqualTo(1);
        assertThat(epochOfMachine(acme, verify)).isEqualTo(2);
    }

    private void raiseEverythingOfAnnInAcme() {
        times(1, () -> world().raise(crm));
        times(2, () -> world().raise(acme));
        times(3, () -> world().raise(ann));
        times(4, () -> world().raise(ann, acme));
        times(5, () -> subscriptions().raiseEpoch(acme, crm));
        times(6, () -> subscriptions().raiseEpoch(acme, crm, ann));
    }

    @Test
    void risesForAPersonalSubscription() {
        subscriptions().raiseEpoch(TenantId.person(ann), crm);

        assertThat(epoch(ann, TenantId.person(ann), crm)).isEqualTo(1);
        assertThat(epoch(ann, TenantId.person(ann), verify)).isZero();
        assertThat(epoch(ann, acme, crm)).isZero();
        assertThat(epoch(bob, TenantId.person(bob), crm)).isZero();
    }

    @Test
    void risesForPeopleButNotForThoseSparedAndNotForMachines() {
        subscriptions().raiseEpochExcept(acme, crm, Set.of(ann));

        assertThat(epoch(ann, acme, crm)).isZero();
        assertThat(epoch(bob, acme, crm)).isEqualTo(1);
        assertThat(epochOfMachine(acme, crm)).isZero();
        assertThat(epoch(bob, acme, verify)).isZero();
        assertThat(epoch(ann, globex, crm)).isZero();
    }

    @Test
    void risesForEverybodyWhenNobodyIsSpared() {
        subscriptions().raiseEpochExcept(acme, crm, Set.of());

        assertThat(epoch(ann, acme, crm)).isEqualTo(1);
        assertThat(epoch(bob, acme, crm)).isEqualTo(1);
        assertThat(epochOfMachine(acme, crm)).isZero();
    }

    @Test
    void neverFallsForAnybody() {
        long highestOfAnn = 0;
        long highestOfBob = 0;
        long highestOfMachine = 0;
        for (Runnable raise : new Runnable[] {
            () -> subscriptions().raiseEpochExcept(acme, crm, Set.of(ann)),
            () -> subscriptions().raiseEpoch(acme, crm, ann),
            () -> subscriptions().raiseEpochExcept(acme, crm, Set.of(ann, bob)),
            () -> subscriptions().raiseEpoch(acme, crm),
            () -> subscriptions().raiseEpochExcept(acme, crm, Set.of(bob)),
        }) {
            raise.run();
            assertThat(epoch(ann, acme, crm)).isGreaterThanOrEqualTo(highestOfAnn);
            assertThat(epoch(bob, acme, crm)).isGreaterThanOrEqualTo(highestOfBob);
            assertThat(epochOfMachine(acme, crm)).isGreaterThanOrEqualTo(highestOfMachine);
            highestOfAnn = epoch(ann, acme, crm);
            highestOfBob = epoch(bob, acme, crm);
            highestOfMachine = epochOfMachine(acme, crm);
        }
        assertThat(highestOfAnn).isEqualTo(3);
        assertThat(highestOfBob).isEqualTo(2);
        assertThat(highestOfMachine).isEqualTo(1);
    }

    @Test
    void staysWhenASubscriptionIsWrittenAsSuch() {
        subscriptions().raiseEpoch(acme, crm);

        subscriptions().save(subscription("sub-9", acme, crm, active()));
        subscriptions().delete(subscription("sub-9", acme, crm, active()).id());
        subscriptions().lock(acme, crm);

        assertThat(epoch(ann, acme, crm)).isEqualTo(1);
    }

    @Test
    void survivesTheSeatAndTheMembershipItCounts() {
        world().raise(ann, acme);
        subscriptions().raiseEpoch(acme, crm, ann);
        world().leave(ann, acme);
        world().join(ann, acme);

        assertThat(epoch(ann, acme, crm)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void doesNotMoveInTheOtherRealm() {
        WorldSetup other = world().otherRealm();
        ProductId theirs = other.sharedProduct("crm");
        UserId eve = other.user("eve");
        TenantId initech = other.organization("initech", "Initech");
        other.join(eve, initech);
        other.raise(theirs);
        other.subscriptions().raiseEpoch(acme, crm);

        world().raise(crm);
        world().raise(crm);

        assertThat(epoch(ann, acme, crm)).isEqualTo(2);
        assertThat(other.facts()
                        .read(AccessRequest.of(new Principal.Person(eve, null), theirs))
                        .candidates())
                .extracting(Candidate::epoch)
                .containsOnly(1L);
    }

    private static void times(int count, Runnable action) {
        for (int i = 0; i < count; i++) {
            action.run();
        }
    }
}
