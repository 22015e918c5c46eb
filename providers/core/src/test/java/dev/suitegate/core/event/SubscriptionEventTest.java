package dev.suitegate.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.Samples;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class SubscriptionEventTest {

    private static final Instant AT = Instant.parse("2026-11-01T12:00:00.000001Z");
    private static final UserId BOB = new UserId("bob");
    private static final Subscription SEATED =
            Samples.seated("sub-1", TenantId.organization("acme"), new ProductId("crm"), Samples.active(), 3);

    private static Written written(long number, boolean deleted) {
        return new Written(AT, new StateVersion(number), 2, deleted);
    }

    private static SubscriptionEvent event(Change change, long number, boolean deleted) {
        return SubscriptionEvent.of("realm-1", change, written(number, deleted));
    }

    @Test
    void showsAllOfTheSubscription() {
        Subscription paused = SEATED.withTerms(Samples.paused());
        SubscriptionEvent event = event(new Change.Updated(SEATED, paused), 7, false);
        assertThat(event.state()).isEqualTo(new SubscriptionState(paused, false, 2, new StateVersion(7)));
        assertThat(event.time()).isEqualTo(AT);
        assertThat(event.seat()).isEmpty();
    }

    @Test
    void saysThatADeletedOneIsDeleted() {
        assertThat(event(new Change.Deleted(SEATED), 8, true).state().deleted()).isTrue();
        assertThat(event(new Change.Revived(SEATED, SEATED), 9, false).state().deleted())
                .isFalse();
    }

    @Test
    void aSeatFreedAfterTheDeletionDoesNotLookLikeAReturn() {
        assertThat(event(new Change.SeatFreed(SEATED, BOB), 9, true).state().deleted())
                .isTrue();
        assertThat(event(new Change.SeatFreed(SEATED, BOB), 9, false).state().deleted())
                .isFalse();
    }

    @Test
    void aChangeThatIsFollowedByADeletionInItsTransactionIsNotTheDeletion() {
        assertThat(event(new Change.Created(SEATED), 7, true).state().deleted()).isFalse();
    }

    @Test
    void namesWhoseSeatItIs() {
        assertThat(event(new Change.SeatAssigned(SEATED, BOB), 7, false).seat()).contains(BOB);
    }

    @Test
    void isTheSameEventHoweverOftenItIsMade() {
        Change change = new Change.Created(SEATED);
        assertThat(event(change, 7, false).id())
                .isEqualTo(event(change, 7, false).id());
        assertThat(event(change, 7, false).id())
                .isNotEqualTo(event(change, 8, false).id());
    }

    @Test
    void isAnotherEventWhenTheHistoryCountsThroughTheSameNumbersAgain() {
        Change change = new Change.Created(SEATED);
        Written later = new Written(AT.plusSeconds(1), new StateVersion(7), 2, false);
        assertThat(SubscriptionEvent.of("realm-1", change, later).id())
                .isNotEqualTo(event(change, 7, false).id());
    }

    @Test
    void versionsAreInOrderAndFitIntoEveryJsonReader() {
        assertThat(new StateVersion(2))
                .isGreaterThan(new StateVersion(1))
                .isLessThan(new StateVersion(StateVersion.MOST));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateVersion(-1));
        assertThatIllegalArgumentException().isThrownBy(() -> new StateVersion(StateVersion.MOST + 1));
    }
}
