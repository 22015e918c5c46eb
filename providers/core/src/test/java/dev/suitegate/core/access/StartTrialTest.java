package dev.suitegate.core.access;

import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.TrialAnswer.Possible;
import dev.suitegate.core.access.TrialStart.NotStarted;
import dev.suitegate.core.access.TrialStart.Started;
import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.Precondition;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class StartTrialTest {

    private static final TrialOffer OFFER =
            new TrialOffer(14, new PlanId("standard"), Set.of(Audience.USERS, Audience.TENANTS));

    private final Scene scene = new Scene();
    private final FindTrials findTrials =
            new FindTrials(scene.world.facts(), new EvaluateAccess(scene.world.facts()), scene.world.subscriptions());
    private final ChangeSubscription changeSubscription =
            new ChangeSubscription(scene.world.subscriptions(), scene.world.history());
    private final StartTrial startTrial = new StartTrial(findTrials, scene.world.subscriptions(), changeSubscription);
    private final TrialQuestion zoe = new TrialQuestion(scene.asks(scene.zoe), OFFER, false);

    private Trial offered(TrialQuestion question) {
        if (findTrials.find(question) instanceof Possible possible) {
            return possible.trials().get(0);
        }
        throw new AssertionError("nothing is offered");
    }

    private void assertNothingHappens(TrialQuestion question, Trial agreed) {
        List<Object> before = scene.world.stored();
        assertThat(startTrial.start(question, agreed)).isInstanceOf(NotStarted.class);
        assertThat(scene.world.stored()).isEqualTo(before);
    }

    @Test
    void subscribesForAsLongAsTheOfferSays() {
        Subscription expected = new Subscription(
                new SubscriptionId("trial:crm:person:id-of-zoe"),
                scene.zoeHerself,
                scene.crm,
                new PlanId("standard"),
                new Terms(SubscriptionStatus.TRIALING, Scene.NOW, Scene.NOW.plus(Duration.ofDays(14)), null),
                null);

        assertThat(startTrial.start(zoe, offered(zoe))).isEqualTo(new Started(expected));
        assertThat(scene.granted(scene.asks(scene.zoe)).endsAt()).isEqualTo(Scene.NOW.plus(Duration.ofDays(14)));
        assertThat(scene.world.changes()).containsExactly(new Change.Created(expected));
    }

    @Test
    void subscribesAWholeTenant() {
        TrialQuestion mia = new TrialQuestion(scene.asks(scene.mia, "acme"), OFFER, true);
        assertThat(startTrial.start(mia, offered(mia))).isInstanceOf(Started.class);
        assertThat(scene.granted(scene.asks(scene.ann)).tenant()).isEqualTo(scene.acme);
    }

    @Test
    void doesItOnce() {
        Trial agreed = offered(zoe);
        startTrial.start(zoe, agreed);
        assertNothingHappens(zoe, agreed);
        scene.world.advance(Duration.ofDays(15));
        assertNothingHappens(zoe, agreed);
        changeSubscription.delete(new SubscriptionId(agreed.externalId()));
        assertNothingHappens(zoe, agreed);
    }

    @Test
    void doesNotWhatNobodyAgreedTo() {
        Trial agreed = offered(zoe);
        TrialOffer shorter = new TrialOffer(7, OFFER.plan(), OFFER.to());
        assertNothingHappens(new TrialQuestion(zoe.request(), shorter, false), agreed);
        Trial foreign = new Trial(scene.globex, "Globex", scene.crm, OFFER);
        assertNothingHappens(new TrialQuestion(scene.asks(scene.ann), OFFER, true), foreign);
    }

    @Test
    void givesWayToWhatBillingHasDoneWithTheKey() {
        Trial agreed = offered(zoe);
        SubscriptionId key = new SubscriptionId(agreed.externalId());
        changeSubscription.delete(key, new SourceVersion(1), Precondition.NONE);
        assertNothingHappens(zoe, agreed);
        scene.save(subscription(
                key.value(), scene.acme, scene.crm, new Terms(SubscriptionStatus.CANCELED, null, null, null)));
        assertNothingHappens(zoe, agreed);
    }
}
