package dev.suitegate.core.world;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.Candidate.Coverage;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.access.Situation;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import org.junit.jupiter.api.Test;

/** What every kind of access facts reads of subscriptions and seats. Each test runs in one transaction. */
public abstract class CoverageContract extends FactsAboutTwoTenants {

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
}
