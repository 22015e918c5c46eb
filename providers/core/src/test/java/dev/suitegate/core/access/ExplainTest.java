package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The decision at another instant than now, by today's facts. */
final class ExplainTest {

    private static final Instant START = Scene.NOW.plus(Duration.ofDays(1));
    private static final Instant END = Scene.NOW.plus(Duration.ofDays(2));

    private final Scene scene = new Scene();

    @BeforeEach
    void subscribe() {
        scene.save(subscription("a", scene.acme, scene.crm, new Terms(SubscriptionStatus.TRIALING, START, END, null)));
    }

    @Test
    void tellsBeforehandWhenAccessStartsAndEnds() {
        AccessRequest request = scene.asks(scene.ann);

        assertThat(scene.decide(request)).is(deniedFor(DenialReason.NOT_STARTED));
        assertThat(scene.decideAt(request, START.minusNanos(1))).is(deniedFor(DenialReason.NOT_STARTED));
        assertThat(scene.decideAt(request, START)).isInstanceOf(Granted.class);
        assertThat(scene.decideAt(request, END.minusNanos(1))).isInstanceOf(Granted.class);
        assertThat(scene.decideAt(request, END)).is(deniedFor(DenialReason.TRIAL_ENDED));
    }

    @Test
    void tellsAfterwardsThatAccessWasThere() {
        scene.world.setNow(END.plus(Duration.ofDays(30)));

        assertThat(scene.decide(scene.asks(scene.ann))).is(deniedFor(DenialReason.TRIAL_ENDED));
        assertThat(scene.decideAt(scene.asks(scene.ann), START)).isInstanceOf(Granted.class);
    }

    @Test
    void goesByTheFactsOfToday() {
        scene.world.disable(scene.ann);

        assertThat(scene.decideAt(scene.asks(scene.ann), START))
                .is(deniedFor(DenialReason.AUTHENTICATION_NOT_ACCEPTED));
    }
}
