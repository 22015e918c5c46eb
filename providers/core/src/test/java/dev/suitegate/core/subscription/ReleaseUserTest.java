package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Principal.Person;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class ReleaseUserTest {

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final ProductId verify = world.sharedProduct("verify");
    private final TenantId acme = world.organization("acme", "Acme");
    private final TenantId globex = world.organization("globex", "Globex");
    private final UserId ann = world.user("ann");
    private final UserId bob = world.user("bob");
    private final Subscription atAcme = seated("acme", acme, crm, active(), 1);
    private final Subscription atGlobex = seated("globex", globex, crm, paused(), 2);
    private final Subscription annsOwn = subscription("own", TenantId.person(ann), verify, active());
    private final Subscription bobsOwn = subscription("other", TenantId.person(bob), verify, active());
    private final ChangeSubscription changeSubscription =
            new ChangeSubscription(world.subscriptions(), world.history());
    private final ChangeSeats changeSeats = new ChangeSeats(world.subscriptions(), world.history());
    private final ReleaseUser releaseUser = new ReleaseUser(world.subscriptions(), world.history());

    @BeforeEach
    void annHasSeatsAndASubscriptionOfHerOwn() {
        List.of(ann, bob).forEach(user -> world.join(user, acme));
        List.of(atAcme, atGlobex, annsOwn, bobsOwn).forEach(changeSubscription::put);
        changeSeats.assign(atAcme.id(), ann);
        changeSeats.assign(atGlobex.id(), ann);
        changeSeats.assign(atGlobex.id(), bob);
    }

    @Test
    void freesEverySeatForOthers() {
        assertThat(changeSeats.assign(atAcme.id(), bob)).isEqualTo(SeatChange.NO_SEAT_LEFT);

        releaseUser.release(ann);

        assertThat(changeSeats.assign(atAcme.id(), bob)).isEqualTo(SeatChange.ASSIGNED);
        assertThat(world.subscriptions().seatHolders(atGlobex.id())).containsExactly(bob);
        assertThat(access(bob, crm)).isInstanceOf(Granted.class);
    }

    @Test
    void freesSeatsInWhatIsOverToo() {
        changeSubscription.delete(atAcme.id());

        releaseUser.release(ann);

        assertThat(world.subscriptions().seatHolders(atAcme.id())).isEmpty();
        changeSubscription.put(atAcme);
        assertThat(changeSeats.assign(atAcme.id(), bob)).isEqualTo(SeatChange.ASSIGNED);
    }

    @Test
    void endsWhatTheySubscribedToForThemselvesAlone() {
        assertThat(access(ann, verify)).isInstanceOf(Granted.class);

        releaseUser.release(ann);

        assertThat(access(ann, verify)).is(deniedFor(DenialReason.NO_SUBSCRIPTION));
        assertThat(access(bob, verify)).isInstanceOf(Granted.class);
        assertThat(world.subscriptions().of(acme, crm)).containsExactly(atAcme);
        assertThat(world.subscriptions().of(globex, crm)).containsExactly(atGlobex);
    }

    @Test
    void keepsItAllInTheHistory() {
        int before = world.changes().size();

        releaseUser.release(ann);

        assertThat(world.changes().subList(before, world.changes().size()))
                .containsExactly(
                        new Change.SeatFreed(atAcme, ann),
                        new Change.SeatFreed(atGlobex, ann),
                        new Change.Deleted(annsOwn));
    }

    @Test
    void changesNothingTheSecondTime() {
        releaseUser.release(ann);
        List<Object> stored = world.stored();

        releaseUser.release(ann);

        assertThat(world.stored()).isEqualTo(stored);
    }

    private AccessDecision access(UserId user, ProductId product) {
        return new EvaluateAccess(world.facts()).evaluate(AccessRequest.of(new Person(user, null), product));
    }
}
