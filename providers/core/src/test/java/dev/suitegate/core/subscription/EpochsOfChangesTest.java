package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.activeFrom;
import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
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
    private final EvaluateAccess evaluateAccess = new EvaluateAccess(world.facts());
    private final ChangeSubscription changeSubscription = new ChangeSubscription(world.subscriptions());
    private final ChangeSeats changeSeats = new ChangeSeats(world.subscriptions());

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

    private Pin tokenOf(Principal principal) {
        AccessDecision decision = evaluateAccess.evaluate(AccessRequest.of(principal, crm));
        assertThat(decision).isInstanceOf(Granted.class);
        return ((Granted) decision).grant().pin();
    }

    private void assertAlive(Principal principal, Pin token) {
        assertThat(evaluateAccess.evaluate(AccessRequest.of(principal, crm).withPin(token)))
                .isInstanceOf(Granted.class);
    }

    private void assertStale(Principal principal, Pin token) {
        assertThat(evaluateAccess.evaluate(AccessRequest.of(principal, crm).withPin(token)))
                .isEqualTo(new Denied(DenialReason.STALE_EPOCH));
    }

    @Test
    void aTokenStaysDeadWhenAccessIsGivenBack() {
        putSubscription("a", active());
        Pin token = tokenOf(ann);

        putSubscription("a", paused());
        putSubscription("a", active());

        assertStale(ann, token);
        assertAlive(ann, tokenOf(ann));
    }

    @Test
    void aTokenStaysDeadWhenADeletedSubscriptionIsRevived() {
        putSubscription("a", active());
        Pin token = tokenOf(ann);

        delete("a");
        putSubscription("a", active());

        assertStale(ann, token);
    }

    @Test
    void aTokenStaysDeadWhenAccessComesBackAfterALapseByDate() {
        putSubscription("a", activeUntil(World.START.plusSeconds(60)));
        Pin token = tokenOf(ann);

        world.advance(Duration.ofSeconds(60));
        putSubscription("a", active());

        assertStale(ann, token);
    }

    @Test
    void aTokenStaysDeadWhenBillingSetsANewStartAfterALapse() {
        putSubscription("a", activeUntil(World.START.plusSeconds(60)));
        Pin token = tokenOf(ann);

        world.advance(Duration.ofSeconds(60));
        putSubscription("a", activeFrom(World.START.plusSeconds(120)));
        world.advance(Duration.ofSeconds(60));

        assertStale(ann, token);
        assertAlive(ann, tokenOf(ann));
    }

    @Test
    void aTokenLivesOnWhenTheSubscriptionIsExtendedInTime() {
        putSubscription("a", activeUntil(World.START.plusSeconds(60)));
        Pin token = tokenOf(ann);

        world.advance(Duration.ofSeconds(59));
        putSubscription("a", activeUntil(World.START.plusSeconds(120)));
        world.advance(Duration.ofSeconds(59));

        assertAlive(ann, token);
    }

    @Test
    void aTokenLivesOnWhenOneSubscriptionReplacesAnother() {
        putSubscription("a", active());
        Pin token = tokenOf(ann);

        putSubscription("b", active());
        delete("a");

        assertAlive(ann, token);
    }

    @Test
    void aTokenDiesWhenTheReplacementComesTooLate() {
        putSubscription("a", active());
        Pin token = tokenOf(ann);

        delete("a");
        putSubscription("b", active());

        assertStale(ann, token);
    }

    @Test
    void aSeatTakenBackKillsThatUsersTokensOnly() {
        putSeated("a", active());
        assign("a", annId);
        assign("a", bobId);
        Pin tokenOfAnn = tokenOf(ann);
        Pin tokenOfBob = tokenOf(bob);
        Pin tokenOfMachine = tokenOf(machine);

        changeSeats.free(new SubscriptionId("a"), annId);
        assign("a", annId);

        assertStale(ann, tokenOfAnn);
        assertAlive(bob, tokenOfBob);
        assertAlive(machine, tokenOfMachine);
    }

    @Test
    void aSeatInAnotherSubscriptionCarriesTheTokenOver() {
        putSeated("a", active());
        putSeated("b", active());
        assign("a", annId);
        Pin token = tokenOf(ann);

        assign("b", annId);
        delete("a");

        assertAlive(ann, token);
    }

    @Test
    void goingFromEveryMemberToSeatsSparesThoseWithASeat() {
        putSubscription("all", active());
        putSeated("some", active());
        assign("some", annId);
        Pin tokenOfAnn = tokenOf(ann);
        Pin tokenOfBob = tokenOf(bob);
        Pin tokenOfMachine = tokenOf(machine);

        delete("all");
        assertAlive(ann, tokenOfAnn);
        assertAlive(machine, tokenOfMachine);
        putSubscription("all", active());

        assertAlive(ann, tokenOfAnn);
        assertStale(bob, tokenOfBob);
        assertAlive(machine, tokenOfMachine);
    }

    @Test
    void goingFromSeatsToEveryMemberSparesThoseWithASeat() {
        putSeated("a", active());
        assign("a", annId);
        Pin token = tokenOf(ann);

        changeSubscription.put(subscription("a", acme, crm, active()));
        assertAlive(ann, token);
        assertAlive(bob, tokenOf(bob));
        putSeated("a", active());

        assertAlive(ann, token);
    }

    @Test
    void aMachinesTokenStaysDeadWhenASeatedSubscriptionIsGivenBack() {
        putSeated("a", active());
        Pin token = tokenOf(machine);

        delete("a");
        putSeated("a", active());

        assertStale(machine, token);
    }

    @Test
    void aPersonsTokenStaysDeadWhenTheirOwnSubscriptionIsGivenBack() {
        UserId zoe = world.user("zoe");
        Principal person = new Principal.Person(zoe, null);
        Subscription own = subscription("z", TenantId.person(zoe), crm, active());
        changeSubscription.put(own);
        Pin token = tokenOf(person);
        assertAlive(person, token);

        changeSubscription.put(own.withTerms(paused()));
        changeSubscription.put(own);

        assertStale(person, token);
    }

    @Test
    void anotherPlanOrMoreSeatsKillNothing() {
        putSeated("a", active());
        assign("a", annId);
        Pin token = tokenOf(ann);

        changeSubscription.put(new Subscription(
                new SubscriptionId("a"), acme, crm, new PlanId("enterprise"), active(), new Seats(50)));

        assertAlive(ann, token);
    }
}
