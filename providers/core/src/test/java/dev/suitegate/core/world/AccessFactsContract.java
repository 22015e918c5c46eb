package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
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
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What every kind of access facts reads of products, people and tenants. Each test runs in one transaction. {@link
 * CoverageContract} is about subscriptions and seats, {@link EpochContract} about epochs.
 */
public abstract class AccessFactsContract extends FactsAboutTwoTenants {

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
    void readsForAMachineOfATenantThatIsGoneNothing() {
        assertThat(read(AccessRequest.of(new Principal.Machine(TenantId.organization("gone")), crm))
                        .candidates())
                .isEmpty();
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
