package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Forestalled;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.subscription.SubscriptionChange.Refused;
import dev.suitegate.core.subscription.SubscriptionChange.Unchanged;
import dev.suitegate.core.subscription.SubscriptionChange.Updated;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Of two writes the newer one counts, whichever arrives first. */
final class OrderOfWritesTest {

    private static final SubscriptionId ID = new SubscriptionId("sub");

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final TenantId acme = world.organization("acme", "Acme");
    private final UserId ann = world.user("ann");
    private final UserId bob = world.user("bob");
    private final Subscription running = subscription("sub", acme, crm, active());
    private final Subscription resting = subscription("sub", acme, crm, paused());
    private final ChangeSubscription changeSubscription =
            new ChangeSubscription(world.subscriptions(), world.history());

    private SubscriptionChange put(Subscription desired, @Nullable Integer version) {
        return changeSubscription.put(SubscriptionWrite.of(desired).at(place(version)));
    }

    private SubscriptionChange delete(@Nullable Integer version) {
        return changeSubscription.delete(ID, place(version), Precondition.NONE);
    }

    private static @Nullable SourceVersion place(@Nullable Integer version) {
        return version == null ? null : new SourceVersion(version);
    }

    private void assertRefused(Refusal reason, SubscriptionChange change, List<Object> before) {
        assertThat(change).isEqualTo(new Refused(reason));
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsOlderThanWhatIsStored() {
        put(running, 2);
        List<Object> before = world.stored();

        assertRefused(Refusal.STALE_UPDATE, put(resting, 1), before);
        assertRefused(Refusal.STALE_UPDATE, put(running, 1), before);
        assertRefused(Refusal.STALE_UPDATE, delete(1), before);
        assertThat(put(resting, 3)).isEqualTo(new Updated(running, resting));
    }

    @Test
    void takesARepetitionButNothingElseUnderTheSameVersion() {
        put(running, 2);
        List<Object> before = world.stored();

        assertThat(put(running, 2)).isEqualTo(new Unchanged(running));
        assertThat(world.stored()).isEqualTo(before);
        assertRefused(Refusal.VERSION_CONFLICT, put(resting, 2), before);
        assertRefused(Refusal.VERSION_CONFLICT, delete(2), before);
    }

    @Test
    void notesANewerVersionOfTheSameAndMovesNoEpoch() {
        put(running, 2);
        List<Change> changes = world.changes();

        assertThat(put(running, 5)).isEqualTo(new Unchanged(running));
        assertThat(world.changes()).isEqualTo(changes);
        List<Object> before = world.stored();
        assertRefused(Refusal.STALE_UPDATE, put(resting, 4), before);
    }

    @Test
    void wantsAVersionOnceThereWasOne() {
        assertThat(put(running, null)).isEqualTo(new Created(running));
        assertThat(put(resting, null)).isEqualTo(new Updated(running, resting));
        assertThat(put(resting, 1)).isEqualTo(new Unchanged(resting));
        List<Object> before = world.stored();

        assertRefused(Refusal.VERSION_MISSING, put(running, null), before);
        assertRefused(Refusal.VERSION_MISSING, put(resting, null), before);
        assertRefused(Refusal.VERSION_MISSING, delete(null), before);
    }

    @Test
    void revivesADeletedOneByANewerWriteOnly() {
        put(running, 1);
        assertThat(delete(2)).isEqualTo(new Deleted(running));
        List<Object> before = world.stored();

        assertRefused(Refusal.STALE_UPDATE, put(running, 1), before);
        assertRefused(Refusal.VERSION_CONFLICT, put(running, 2), before);
        assertThat(delete(2)).isEqualTo(new Unchanged(running));
        assertThat(world.stored()).isEqualTo(before);
        assertThat(put(running, 3)).isEqualTo(new Created(running));
        assertThat(world.subscriptions().find(ID)).contains(new Kept(running, false, new SourceVersion(3)));
    }

    @Test
    void notesANewerDeletionOfWhatIsDeleted() {
        put(running, 1);
        delete(2);

        assertThat(delete(4)).isEqualTo(new Unchanged(running));
        assertRefused(Refusal.STALE_UPDATE, put(running, 3), world.stored());
    }

    @Test
    void keepsADeletionThatCameFirst() {
        assertThat(delete(null)).isEqualTo(new Refused(Refusal.UNKNOWN));
        assertThat(delete(3)).isEqualTo(new Forestalled(ID));
        assertThat(delete(3)).isEqualTo(new Forestalled(ID));
        List<Object> before = world.stored();

        assertRefused(Refusal.STALE_UPDATE, delete(2), before);
        assertRefused(Refusal.STALE_UPDATE, put(running, 2), before);
        assertRefused(Refusal.VERSION_CONFLICT, put(running, 3), before);
        assertRefused(Refusal.VERSION_MISSING, put(running, null), before);
        assertThat(put(running, 4)).isEqualTo(new Created(running));
        assertThat(delete(5)).isEqualTo(new Deleted(running));
    }

    @Test
    void writesNothingWhenTheConditionDoesNotHold() {
        put(running, null);
        List<Object> before = world.stored();
        Precondition isThere = Optional::isPresent;
        Precondition isNotThere = Optional::isEmpty;

        assertRefused(
                Refusal.PRECONDITION_FAILED,
                changeSubscription.put(SubscriptionWrite.of(resting).provided(isNotThere)),
                before);
        assertRefused(Refusal.PRECONDITION_FAILED, changeSubscription.delete(ID, null, isNotThere), before);
        assertThat(changeSubscription.put(SubscriptionWrite.of(resting).provided(isThere)))
                .isEqualTo(new Updated(running, resting));
        assertThat(changeSubscription.delete(ID, null, isThere)).isEqualTo(new Deleted(resting));
        assertRefused(
                Refusal.PRECONDITION_FAILED,
                changeSubscription.put(SubscriptionWrite.of(running).provided(isThere)),
                world.stored());
    }

    @Test
    void takesSeatsBackFromThoseWhoAreNamed() {
        ChangeSeats changeSeats = new ChangeSeats(world.subscriptions(), world.history());
        Subscription two = seated("sub", acme, crm, active(), 2);
        Subscription one = seated("sub", acme, crm, active(), 1);
        changeSubscription.put(two);
        changeSeats.assign(ID, ann);
        changeSeats.assign(ID, bob);

        assertRefused(Refusal.SEATS_TAKEN, changeSubscription.put(one), world.stored());
        assertRefused(
                Refusal.SEATS_TAKEN,
                changeSubscription.put(SubscriptionWrite.of(one).freeing(Set.of(world.user("eve")))),
                world.stored());
        assertThat(changeSubscription.put(SubscriptionWrite.of(one).freeing(Set.of(ann))))
                .isEqualTo(new Updated(two, one));
        assertThat(world.subscriptions().seatHolders(ID)).containsExactly(bob);
        assertThat(changeSubscription.put(SubscriptionWrite.of(one).freeing(Set.of(ann))))
                .isEqualTo(new Unchanged(one));
    }

    @Test
    void tellsTheHistoryOfEveryChangeAndOfNothingElse() {
        put(running, 1);
        put(running, 2);
        put(resting, 3);
        put(running, 1);
        delete(4);
        delete(4);
        put(running, 5);

        assertThat(world.changes())
                .containsExactly(
                        new Change.Created(running),
                        new Change.Updated(running, resting),
                        new Change.Deleted(resting),
                        new Change.Revived(resting, running));
    }
}
