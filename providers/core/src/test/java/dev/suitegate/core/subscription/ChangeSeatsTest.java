package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ChangeSeatsTest {

    private static final SubscriptionId ID = new SubscriptionId("sub");

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final TenantId acme = world.organization("acme", "Acme");
    private final UserId ann = world.user("ann");
    private final UserId bob = world.user("bob");
    private final ChangeSubscription changeSubscription =
            new ChangeSubscription(world.subscriptions(), world.history());
    private final ChangeSeats changeSeats = new ChangeSeats(world.subscriptions(), world.history());

    private void assertNothingStored(Runnable action) {
        List<Object> before = world.stored();
        action.run();
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void assignsASeatThatIsFree() {
        changeSubscription.put(seated("sub", acme, crm, active(), 1));

        assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.ASSIGNED);
        assertThat(world.subscriptions().seatHolders(ID)).containsExactly(ann);
    }

    @Test
    void freesEverySeatOfSomebodyWhoLeft() {
        SubscriptionId ended = new SubscriptionId("ended");
        changeSubscription.put(seated("sub", acme, crm, active(), 2));
        changeSubscription.put(seated("ended", acme, crm, active(), 2));
        for (SubscriptionId id : List.of(ID, ended)) {
            changeSeats.assign(id, ann);
            changeSeats.assign(id, bob);
        }
        changeSubscription.delete(ended);

        changeSeats.freeAll(acme, ann);

        assertThat(world.subscriptions().seatHolders(ID)).containsExactly(bob);
        assertThat(world.subscriptions().seatHolders(ended)).containsExactly(bob);
    }

    @Test
    void assignsNothingTheSecondTime() {
        changeSubscription.put(seated("sub", acme, crm, active(), 1));
        changeSeats.assign(ID, ann);

        assertNothingStored(() -> assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.UNCHANGED));
    }

    @Test
    void refusesASeatMoreThanWereBought() {
        changeSubscription.put(seated("sub", acme, crm, active(), 1));
        changeSeats.assign(ID, ann);

        assertNothingStored(() -> assertThat(changeSeats.assign(ID, bob)).isEqualTo(SeatChange.NO_SEAT_LEFT));

        changeSeats.free(ID, ann);
        assertThat(changeSeats.assign(ID, bob)).isEqualTo(SeatChange.ASSIGNED);
    }

    @Test
    void refusesASeatWhenNoneWereBought() {
        changeSubscription.put(seated("sub", acme, crm, active(), 0));

        assertNothingStored(() -> assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.NO_SEAT_LEFT));

        changeSubscription.put(seated("sub", acme, crm, active(), 1));
        assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.ASSIGNED);
    }

    @Test
    void refusesASeatWhereEveryMemberIsCovered() {
        changeSubscription.put(subscription("sub", acme, crm, active()));

        assertNothingStored(() -> assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.NOT_SEATED));
    }

    @Test
    void refusesASeatInWhatNeverWas() {
        assertNothingStored(() -> {
            assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.UNKNOWN);
            assertThat(changeSeats.free(ID, ann)).isEqualTo(SeatChange.UNKNOWN);
        });
    }

    @Test
    void refusesASeatInADeletedSubscription() {
        changeSubscription.put(seated("sub", acme, crm, active(), 2));
        changeSubscription.delete(ID);

        assertNothingStored(() -> assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.UNKNOWN));
    }

    @Test
    void assignsASeatAheadOfTime() {
        changeSubscription.put(seated("sub", acme, crm, paused(), 1));

        assertThat(changeSeats.assign(ID, ann)).isEqualTo(SeatChange.ASSIGNED);
    }

    @Test
    void freesASeat() {
        changeSubscription.put(seated("sub", acme, crm, active(), 1));
        changeSeats.assign(ID, ann);

        assertThat(changeSeats.free(ID, ann)).isEqualTo(SeatChange.FREED);
        assertThat(world.subscriptions().seatHolders(ID)).isEmpty();
    }

    @Test
    void freesNothingTheSecondTime() {
        changeSubscription.put(seated("sub", acme, crm, active(), 1));
        changeSeats.assign(ID, ann);
        changeSeats.free(ID, ann);

        assertNothingStored(() -> assertThat(changeSeats.free(ID, ann)).isEqualTo(SeatChange.UNCHANGED));
    }

    @Test
    void freesASeatThatIsLeftFromWhenThereWereSeats() {
        changeSubscription.put(seated("sub", acme, crm, active(), 1));
        changeSeats.assign(ID, ann);
        changeSubscription.put(subscription("sub", acme, crm, active()));

        assertThat(changeSeats.free(ID, ann)).isEqualTo(SeatChange.FREED);
    }
}
