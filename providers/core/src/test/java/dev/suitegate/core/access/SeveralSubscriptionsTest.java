package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.activeFrom;
import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.pastDueUntil;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Terms;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A subject may have several subscriptions to one product. */
final class SeveralSubscriptionsTest {

    private static final Instant SOON = Scene.NOW.plusSeconds(60);
    private static final Instant LATE = Scene.NOW.plusSeconds(3_600);

    private final Scene scene = new Scene();

    /** The plan has the name of the subscription, to tell which one counted. */
    private void acmeSubscribes(String id, Terms terms) {
        scene.save(new Subscription(new SubscriptionId(id), scene.acme, scene.crm, new PlanId(id), terms, null));
    }

    private ProductGrant granted() {
        return scene.granted(scene.asks(scene.ann));
    }

    @Test
    void anyValidOneGrants() {
        acmeSubscribes("a", canceled());
        acmeSubscribes("b", activeUntil(SOON));
        acmeSubscribes("c", activeFrom(SOON));

        assertThat(granted().plan()).isEqualTo(new PlanId("b"));
        assertThat(granted().endsAt()).isEqualTo(SOON);
    }

    @Test
    void theLatestEndSuppliesPlanAndUntil() {
        acmeSubscribes("a", activeUntil(SOON));
        acmeSubscribes("b", activeUntil(LATE));
        acmeSubscribes("c", activeUntil(SOON));

        assertThat(granted().plan()).isEqualTo(new PlanId("b"));
        assertThat(granted().endsAt()).isEqualTo(LATE);
    }

    @Test
    void anOpenEndWinsOverEveryDate() {
        acmeSubscribes("a", activeUntil(Instant.parse("9999-12-31T23:59:59Z")));
        acmeSubscribes("b", active());

        assertThat(granted().plan()).isEqualTo(new PlanId("b"));
        assertThat(granted().endsAt()).isNull();
    }

    @Test
    void theEndOfTheGraceCountsAsAnEnd() {
        acmeSubscribes("a", pastDueUntil(SOON));
        acmeSubscribes("b", activeUntil(LATE));

        assertThat(granted().plan()).isEqualTo(new PlanId("b"));
    }

    @Test
    void theLowestKeyWinsAmongEqualEnds() {
        acmeSubscribes("sub-9", activeUntil(LATE));
        acmeSubscribes("sub-10", activeUntil(LATE));
        acmeSubscribes("sub-2", activeUntil(LATE));

        assertThat(granted().plan()).as("ordered as text").isEqualTo(new PlanId("sub-10"));
    }

    @Test
    void aSeatIsNeededOnlyInTheOneThatGrants() {
        scene.save(seated("a", scene.acme, scene.crm, active(), 1));
        assertThat(scene.decide(scene.asks(scene.ann))).is(deniedFor(DenialReason.NO_SEAT));

        acmeSubscribes("b", activeUntil(SOON));

        assertThat(granted().plan()).isEqualTo(new PlanId("b"));
        assertThat(granted().endsAt()).isEqualTo(SOON);
    }

    @Test
    void aSeatInASubscriptionThatIsOverHelpsNobody() {
        scene.save(seated("a", scene.acme, scene.crm, canceled(), 1));
        scene.seat("a", scene.ann);
        scene.save(seated("b", scene.acme, scene.crm, active(), 1));

        assertThat(scene.decide(scene.asks(scene.ann))).is(deniedFor(DenialReason.NO_SEAT));

        scene.seat("b", scene.ann);
        assertThat(granted().endsAt()).isNull();
    }

    @Test
    void theReasonNearestToAccessIsTold() {
        acmeSubscribes("a", activeFrom(SOON));
        assertThat(scene.decide(scene.asks(scene.ann))).is(deniedFor(DenialReason.NOT_STARTED));

        acmeSubscribes("b", paused());
        assertThat(scene.decide(scene.asks(scene.ann))).is(deniedFor(DenialReason.PAUSED));

        acmeSubscribes("c", activeUntil(Scene.NOW));
        assertThat(scene.decide(scene.asks(scene.ann))).is(deniedFor(DenialReason.ENDED));

        scene.save(seated("d", scene.acme, scene.crm, active(), 0));
        assertThat(scene.decide(scene.asks(scene.ann))).is(deniedFor(DenialReason.NO_SEAT));
    }
}
