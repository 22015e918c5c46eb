package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.activeFrom;
import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Which tokens a change of billing's kills, and which it leaves alone. */
final class EpochsOfChangesTest {

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final TenantId acme = world.organization("acme", "Acme");
    private final UserId annId = world.user("ann");
    private final UserId bobId = world.user("bob");
    private final Principal ann = new Principal.Person(annId, null);
    private final Principal bob = new Principal.Person(bobId, null);
    private final Principal machine = new Principal.Machine(acme);
    private final IssuedTokens tokens = new IssuedTokens(world, crm);
    private final ChangeSubscription changeSubscription =
            new ChangeSubscription(world.subscriptions(), world.history());
    private final ChangeSeats changeSeats = new ChangeSeats(world.subscriptions(), world.history());

    EpochsOfChangesTest() {
        world.join(annId, acme);
        world.join(bobId, acme);
    }

    private void putSubscription(String id, Terms terms) {
        changeSubscription.put(subscription(id, acme, crm, terms));
    }

    private void putSeated(String id, Terms terms) {
        changeSubscription.put(seated(id, acme, crm, terms, 5));
    }

    private void assign(String id, UserId user) {
        assertThat(changeSeats.assign(new SubscriptionId(id), user)).isEqualTo(SeatChange.ASSIGNED);
    }

    private void delete(String id) {
        changeSubscription.delete(new SubscriptionId(id));
    }

    @Test
    void aTokenStaysDeadWhenAccessIsGivenBack() {
        putSubscription("a", active());
        Pin token = tokens.of(ann);

        putSubscription("a", paused());
        putSubscription("a", active());

        tokens.assertStale(ann, token);
        tokens.assertAlive(ann, tokens.of(ann));
    }

    @Test
    void aTokenStaysDeadWhenADeletedSubscriptionIsRevived() {
        putSubscription("a", active());
        Pin token = tokens.of(ann);

        delete("a");
        putSubscription("a", active());

        tokens.assertStale(ann, token);
    }

    @Test
    void aTokenStaysDeadWhenAccessComesBackAfterALapseByDate() {
        putSubscription("a", activeUntil(World.START.plusSeconds(60)));
        Pin token = tokens.of(ann);

        world.advance(Duration.ofSeconds(60));
        putSubscription("a", active());

        tokens.assertStale(ann, token);
    }

    @Test
    void aTokenStaysDeadWhenBillingSetsANewStartAfterALapse() {
        putSubscription("a", activeUntil(World.START.plusSeconds(60)));
        Pin token = tokens.of(ann);

        world.advance(Duration.ofSeconds(60));
        putSubscription("a", activeFrom(World.START.plusSeconds(120)));
        world.advance(Duration.ofSeconds(60));

        tokens.assertStale(ann, token);
        tokens.assertAlive(ann, tokens.of(ann));
    }

    @Test
    void aTokenLivesOnWhenTheSubscriptionIsExtendedInTime() {
        putSubscription("a", activeUntil(World.START.plusSeconds(60)));
        Pin token = tokens.of(ann);

        world.advance(Duration.ofSeconds(59));
        putSubscription("a", activeUntil(World.START.plusSeconds(120)));
        world.advance(Duration.ofSeconds(59));

        tokens.assertAlive(ann, token);
    }

    @Test
    void aTokenLivesOnWhenOneSubscriptionReplacesAnother() {
        putSubscription("a", active());
        Pin token = tokens.of(ann);

        putSubscription("b", active());
        delete("a");

        tokens.assertAlive(ann, token);
    }

    @Test
    void aTokenDiesWhenTheReplacementComesTooLate() {
        putSubscription("a", active());
        Pin token = tokens.of(ann);

        delete("a");
        putSubscription("b", active());

        tokens.assertStale(ann, token);
    }

    @Test
    void aSeatTakenBackKillsThatUsersTokensOnly() {
        putSeated("a", active());
        assign("a", annId);
        assign("a", bobId);
        Pin tokenOfAnn = tokens.of(ann);
        Pin tokenOfBob = tokens.of(bob);
        Pin tokenOfMachine = tokens.of(machine);

        changeSeats.free(new SubscriptionId("a"), annId);
        assign("a", annId);

        tokens.assertStale(ann, tokenOfAnn);
        tokens.assertAlive(bob, tokenOfBob);
        tokens.assertAlive(machine, tokenOfMachine);
    }

    @Test
    void aSeatInAnotherSubscriptionCarriesTheTokenOver() {
        putSeated("a", active());
        putSeated("b", active());
        assign("a", annId);
        Pin token = tokens.of(ann);

        assign("b", annId);
        delete("a");

        tokens.assertAlive(ann, token);
    }

    @Test
    void goingFromEveryMemberToSeatsSparesThoseWithASeat() {
        putSubscription("all", active());
        putSeated("some", active());
        assign("some", annId);
        Pin tokenOfAnn = tokens.of(ann);
        Pin tokenOfBob = tokens.of(bob);
        Pin tokenOfMachine = tokens.of(machine);

        delete("all");
        tokens.assertAlive(ann, tokenOfAnn);
        tokens.assertAlive(machine, tokenOfMachine);
        putSubscription("all", active());

        tokens.assertAlive(ann, tokenOfAnn);
        tokens.assertStale(bob, tokenOfBob);
        tokens.assertAlive(machine, tokenOfMachine);
    }

    @Test
    void goingFromSeatsToEveryMemberSparesThoseWithASeat() {
        putSeated("a", active());
        assign("a", annId);
        Pin token = tokens.of(ann);

        changeSubscription.put(subscription("a", acme, crm, active()));
        tokens.assertAlive(ann, token);
        tokens.assertAlive(bob, tokens.of(bob));
        putSeated("a", active());

        tokens.assertAlive(ann, token);
    }

    @Test
    void aMachinesTokenStaysDeadWhenASeatedSubscriptionIsGivenBack() {
        putSeated("a", active());
        Pin token = tokens.of(machine);

        delete("a");
        putSeated("a", active());

        tokens.assertStale(machine, token);
    }

    @Test
    void aPersonsTokenStaysDeadWhenTheirOwnSubscriptionIsGivenBack() {
        UserId zoe = world.user("zoe");
        Principal person = new Principal.Person(zoe, null);
        Subscription own = subscription("z", TenantId.person(zoe), crm, active());
        changeSubscription.put(own);
        Pin token = tokens.of(person);
        tokens.assertAlive(person, token);

        changeSubscription.put(own.withTerms(paused()));
        changeSubscription.put(own);

        tokens.assertStale(person, token);
    }

    @Test
    void anotherPlanOrMoreSeatsKillNothing() {
        putSeated("a", active());
        assign("a", annId);
        Pin token = tokens.of(ann);

        changeSubscription.put(new Subscription(
                new SubscriptionId("a"), acme, crm, new PlanId("enterprise"), active(), new Seats(50)));

        tokens.assertAlive(ann, token);
    }
}
