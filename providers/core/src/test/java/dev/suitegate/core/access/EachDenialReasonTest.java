package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.activeFrom;
import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.pastDueUntil;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static dev.suitegate.core.world.Samples.trialingUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.Samples;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Each refusal next to the twin that is let in: only what the sentence names differs. */
final class EachDenialReasonTest {

    private final Scene scene = new Scene();

    private void assertDenied(AccessRequest request, DenialReason reason) {
        assertThat(scene.decide(request)).is(deniedFor(reason));
    }

    private void assertGranted(AccessRequest request) {
        assertThat(scene.decide(request)).isInstanceOf(Granted.class);
    }

    private void acmeSubscribesOn(Terms terms) {
        scene.save(subscription("sub", scene.acme, scene.crm, terms));
    }

    @Test
    void grantsWhatTheSubscriptionSays() {
        acmeSubscribesOn(activeUntil(Scene.NOW.plusSeconds(60)));

        assertThat(scene.decide(scene.asks(scene.ann)))
                .isEqualTo(new Granted(
                        new ProductGrant(scene.acme, scene.crm, Samples.PRO, Scene.NOW.plusSeconds(60), 0)));
    }

    @Test
    void refusesAProductThatDoesNotExist() {
        acmeSubscribesOn(active());
        assertGranted(scene.asks(scene.ann));

        AccessRequest other = AccessRequest.of(new Principal.Person(scene.ann, null), new ProductId("crn"));
        assertDenied(other, DenialReason.NO_PRODUCT);
    }

    @Test
    void refusesADisabledProduct() {
        acmeSubscribesOn(active());
        assertGranted(scene.asks(scene.ann));

        scene.world.disable(scene.crm);
        assertDenied(scene.asks(scene.ann), DenialReason.PRODUCT_DISABLED);
    }

    @Test
    void refusesAPersonWhoseTenantsNeverSubscribed() {
        assertDenied(scene.asks(scene.ann), DenialReason.NO_SUBSCRIPTION);

        acmeSubscribesOn(active());
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesAPersonWithoutATenantOrASubscriptionOfTheirOwn() {
        assertDenied(scene.asks(scene.zoe), DenialReason.NO_SUBSCRIPTION);

        scene.save(subscription("sub", scene.zoeHerself, scene.crm, active()));
        assertGranted(scene.asks(scene.zoe));
    }

    @Test
    void refusesASuspendedTenant() {
        acmeSubscribesOn(active());
        assertGranted(scene.asks(scene.ann));

        scene.world.disable(scene.acme);
        assertDenied(scene.asks(scene.ann), DenialReason.TENANT_SUSPENDED);
    }

    @Test
    void refusesAStrangerToTheOwnerOfADedicatedProduct() {
        scene.save(subscription("sub", scene.acme, scene.portal, active()));
        assertGranted(scene.asksForPortal(scene.ann));

        assertDenied(scene.asksForPortal(scene.zoe), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void refusesATokenForATenantThatThePersonHasLeft() {
        acmeSubscribesOn(active());
        AccessRequest withToken = scene.asks(scene.ann)
                .withPin(scene.granted(scene.asks(scene.ann)).pin());
        assertGranted(withToken);

        scene.world.leave(scene.ann, scene.acme);
        assertDenied(withToken, DenialReason.NOT_A_MEMBER);
    }

    @Test
    void refusesADisabledPerson() {
        acmeSubscribesOn(active());
        assertGranted(scene.asks(scene.ann));

        scene.world.disable(scene.ann);
        assertDenied(scene.asks(scene.ann), DenialReason.AUTHENTICATION_NOT_ACCEPTED);
    }

    @Test
    void refusesADisabledPersonWhoHasNoSubscriptionEither() {
        scene.world.disable(scene.zoe);

        assertDenied(scene.asks(scene.zoe), DenialReason.AUTHENTICATION_NOT_ACCEPTED);
    }

    @Test
    void refusesAnUnknownPerson() {
        acmeSubscribesOn(active());

        assertDenied(scene.asks(new UserId("nobody")), DenialReason.AUTHENTICATION_NOT_ACCEPTED);
    }

    @Test
    void refusesAPersonWhomAnotherTenantsIdentityProviderVouchedFor() {
        acmeSubscribesOn(active());
        assertGranted(scene.asksThrough(scene.acme, scene.mia));

        assertDenied(scene.asksThrough(scene.globex, scene.mia), DenialReason.AUTHENTICATION_NOT_ACCEPTED);
    }

    @Test
    void refusesATenantsIdentityProviderForAPersonalSubscription() {
        TenantId mia = TenantId.person(scene.mia);
        scene.save(subscription("sub", mia, scene.crm, active()));
        assertGranted(scene.asks(scene.mia));

        assertDenied(scene.asksThrough(scene.acme, scene.mia), DenialReason.AUTHENTICATION_NOT_ACCEPTED);
    }

    @Test
    void refusesASubscriptionThatHasNotStarted() {
        acmeSubscribesOn(activeFrom(Scene.NOW.plusNanos(1)));
        assertDenied(scene.asks(scene.ann), DenialReason.NOT_STARTED);

        acmeSubscribesOn(activeFrom(Scene.NOW));
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesAPausedSubscription() {
        acmeSubscribesOn(paused());
        assertDenied(scene.asks(scene.ann), DenialReason.PAUSED);

        acmeSubscribesOn(active());
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesAnUnpaidSubscriptionWhenTheGraceIsOver() {
        acmeSubscribesOn(pastDueUntil(Scene.NOW));
        assertDenied(scene.asks(scene.ann), DenialReason.PAST_DUE);

        acmeSubscribesOn(pastDueUntil(Scene.NOW.plusNanos(1)));
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesACanceledSubscription() {
        acmeSubscribesOn(canceled());
        assertDenied(scene.asks(scene.ann), DenialReason.CANCELED);

        acmeSubscribesOn(active());
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesATrialThatIsOver() {
        acmeSubscribesOn(trialingUntil(Scene.NOW));
        assertDenied(scene.asks(scene.ann), DenialReason.TRIAL_ENDED);

        acmeSubscribesOn(trialingUntil(Scene.NOW.plusNanos(1)));
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesASubscriptionThatIsOver() {
        acmeSubscribesOn(activeUntil(Scene.NOW));
        assertDenied(scene.asks(scene.ann), DenialReason.ENDED);

        acmeSubscribesOn(activeUntil(Scene.NOW.plusNanos(1)));
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesAMemberWithoutASeat() {
        scene.save(seated("sub", scene.acme, scene.crm, active(), 1));
        scene.seat("sub", scene.ann);
        assertGranted(scene.asks(scene.ann));

        assertDenied(scene.asks(scene.mia), DenialReason.NO_SEAT);
    }

    @Test
    void refusesATokenFromBeforeTheEpochRose() {
        acmeSubscribesOn(active());
        AccessRequest withToken = scene.asks(scene.ann)
                .withPin(scene.granted(scene.asks(scene.ann)).pin());
        assertGranted(withToken);

        scene.world.subscriptions().raiseEpoch(scene.acme, scene.crm);
        assertDenied(withToken, DenialReason.STALE_EPOCH);
        assertGranted(scene.asks(scene.ann));
    }

    @Test
    void refusesATokenFromTheFutureToo() {
        acmeSubscribesOn(active());

        assertDenied(scene.asks(scene.ann).withPin(new Pin(scene.acme, 1)), DenialReason.STALE_EPOCH);
    }

    @Test
    void staleEpochForATokenThatIsPinnedToNothing() {
        scene.save(subscription("sub", scene.acme, scene.crm, active()));
        AccessRequest request = scene.asks(scene.ann);
        Pin pin = scene.granted(request).pin();

        assertThat(scene.granted(request.presenting(Optional.of(pin))).pin()).isEqualTo(pin);
        assertDenied(request.presenting(Optional.empty()), DenialReason.STALE_EPOCH);
    }
}
