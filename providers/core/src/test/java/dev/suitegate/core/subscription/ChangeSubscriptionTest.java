package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.subscription.SubscriptionChange.Refused;
import dev.suitegate.core.subscription.SubscriptionChange.Unchanged;
import dev.suitegate.core.subscription.SubscriptionChange.Updated;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a write of billing's answers; which epochs it moves is the matter of {@link EpochsOfChangesTest}. */
final class ChangeSubscriptionTest {

    private static final SubscriptionId ID = new SubscriptionId("sub");

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final ProductId verify = world.sharedProduct("verify");
    private final TenantId acme = world.organization("acme", "Acme");
    private final TenantId globex = world.organization("globex", "Globex");
    private final UserId ann = world.user("ann");
    private final UserId bob = world.user("bob");
    private final ChangeSubscription changeSubscription =
            new ChangeSubscription(world.subscriptions(), world.history());
    private final ChangeSeats changeSeats = new ChangeSeats(world.subscriptions(), world.history());

    private void assertRefusedWithoutATrace(Subscription desired, Refusal reason) {
        List<Object> before = world.stored();
        assertThat(changeSubscription.put(desired)).isEqualTo(new Refused(reason));
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void createsWhatIsNew() {
        Subscription desired = subscription("sub", acme, crm, active());

        assertThat(changeSubscription.put(desired)).isEqualTo(new Created(desired));
        assertThat(world.subscriptions().find(ID)).contains(new Kept(desired, false, null));
    }

    @Test
    void updatesWhatIsThere() {
        Subscription before = subscription("sub", acme, crm, active());
        Subscription after = subscription("sub", acme, crm, paused());
        changeSubscription.put(before);

        assertThat(changeSubscription.put(after)).isEqualTo(new Updated(before, after));
        assertThat(world.subscriptions().find(ID)).contains(new Kept(after, false, null));
    }

    @Test
    void changesNothingTheSecondTime() {
        Subscription desired = seated("sub", acme, crm, active(), 2);
        changeSubscription.put(desired);
        List<Object> before = world.stored();

        assertThat(changeSubscription.put(seated("sub", acme, crm, active(), 2)))
                .isEqualTo(new Unchanged(desired));
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void deletesAndKeepsItAsHistory() {
        Subscription stored = subscription("sub", acme, crm, active());
        changeSubscription.put(stored);

        assertThat(changeSubscription.delete(ID)).isEqualTo(new Deleted(stored));
        assertThat(world.subscriptions().find(ID)).contains(new Kept(stored, true, null));
    }

    @Test
    void deletesNothingTheSecondTime() {
        Subscription stored = subscription("sub", acme, crm, active());
        changeSubscription.put(stored);
        changeSubscription.delete(ID);
        List<Object> before = world.stored();

        assertThat(changeSubscription.delete(ID)).isEqualTo(new Unchanged(stored));
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void refusesToDeleteWhatNeverWas() {
        changeSubscription.put(subscription("sub", acme, crm, active()));
        List<Object> before = world.stored();

        assertThat(changeSubscription.delete(new SubscriptionId("other"))).isEqualTo(new Refused(Refusal.UNKNOWN));
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void revivesWithTheSeatsItHad() {
        Subscription stored = seated("sub", acme, crm, active(), 2);
        changeSubscription.put(stored);
        changeSeats.assign(ID, ann);
        changeSubscription.delete(ID);

        assertThat(changeSubscription.put(stored)).isEqualTo(new Created(stored));
        assertThat(world.subscriptions().seatHolders(ID)).containsExactly(ann);
    }

    @Test
    void refusesToMoveToAnotherSubject() {
        changeSubscription.put(subscription("sub", acme, crm, active()));

        assertRefusedWithoutATrace(subscription("sub", globex, crm, active()), Refusal.SUBJECT_OR_PRODUCT_MOVED);
        assertRefusedWithoutATrace(
                subscription("sub", TenantId.person(new UserId(acme.value())), crm, active()),
                Refusal.SUBJECT_OR_PRODUCT_MOVED);
        assertThat(changeSubscription.put(subscription("other", globex, crm, active())))
                .isInstanceOf(Created.class);
    }

    @Test
    void refusesToMoveToAnotherProduct() {
        changeSubscription.put(subscription("sub", acme, crm, active()));

        assertRefusedWithoutATrace(subscription("sub", acme, verify, active()), Refusal.SUBJECT_OR_PRODUCT_MOVED);
        assertThat(changeSubscription.put(subscription("other", acme, verify, active())))
                .isInstanceOf(Created.class);
    }

    @Test
    void refusesToReviveForAnotherSubject() {
        changeSubscription.put(subscription("sub", acme, crm, active()));
        changeSubscription.delete(ID);

        assertRefusedWithoutATrace(subscription("sub", globex, crm, active()), Refusal.SUBJECT_OR_PRODUCT_MOVED);
    }

    @Test
    void refusesFewerSeatsThanAreTaken() {
        changeSubscription.put(seated("sub", acme, crm, active(), 3));
        changeSeats.assign(ID, ann);
        changeSeats.assign(ID, bob);

        assertRefusedWithoutATrace(seated("sub", acme, crm, active(), 1), Refusal.SEATS_TAKEN);
        assertThat(changeSubscription.put(seated("sub", acme, crm, active(), 2)))
                .isInstanceOf(Updated.class);
    }

    @Test
    void refusesToReviveWithFewerSeatsThanWereTaken() {
        changeSubscription.put(seated("sub", acme, crm, active(), 2));
        changeSeats.assign(ID, ann);
        changeSeats.assign(ID, bob);
        changeSubscription.delete(ID);

        assertRefusedWithoutATrace(seated("sub", acme, crm, active(), 1), Refusal.SEATS_TAKEN);
        assertThat(changeSubscription.put(seated("sub", acme, crm, active(), 2)))
                .isInstanceOf(Created.class);
    }

    @Test
    void mayCoverEveryMemberAfterHavingHadSeats() {
        changeSubscription.put(seated("sub", acme, crm, active(), 1));
        changeSeats.assign(ID, ann);

        assertThat(changeSubscription.put(subscription("sub", acme, crm, canceled())))
                .isInstanceOf(Updated.class);
        assertThat(world.subscriptions().seatHolders(ID)).containsExactly(ann);
    }
}
