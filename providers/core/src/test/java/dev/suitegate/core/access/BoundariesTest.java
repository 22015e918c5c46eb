package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.activeFrom;
import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.pastDueUntil;
import static dev.suitegate.core.world.Samples.subscription;
import static dev.suitegate.core.world.Samples.trialingUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A start is inclusive, an end exclusive, to the nanosecond. */
final class BoundariesTest {

    private static final Instant DATE = Scene.NOW;

    private final Scene scene = new Scene();

    private AccessDecision decisionAt(Instant instant, Terms terms) {
        scene.save(subscription("sub", scene.acme, scene.crm, terms));
        scene.world.setNow(instant);
        return scene.decide(scene.asks(scene.ann));
    }

    @Test
    void aStartLetsInFromItsVeryInstantOn() {
        assertThat(decisionAt(DATE.minusNanos(1), activeFrom(DATE))).is(deniedFor(DenialReason.NOT_STARTED));
        assertThat(decisionAt(DATE, activeFrom(DATE))).isInstanceOf(Granted.class);
        assertThat(decisionAt(DATE.plusNanos(1), activeFrom(DATE))).isInstanceOf(Granted.class);
    }

    @Test
    void anEndShutsOutFromItsVeryInstantOn() {
        assertThat(decisionAt(DATE.minusNanos(1), activeUntil(DATE))).isInstanceOf(Granted.class);
        assertThat(decisionAt(DATE, activeUntil(DATE))).is(deniedFor(DenialReason.ENDED));
        assertThat(decisionAt(DATE.plusNanos(1), activeUntil(DATE))).is(deniedFor(DenialReason.ENDED));
    }

    @Test
    void aTrialShutsOutFromItsEndOn() {
        assertThat(decisionAt(DATE.minusNanos(1), trialingUntil(DATE))).isInstanceOf(Granted.class);
        assertThat(decisionAt(DATE, trialingUntil(DATE))).is(deniedFor(DenialReason.TRIAL_ENDED));
    }

    @Test
    void theGraceShutsOutFromItsEndOn() {
        assertThat(decisionAt(DATE.minusNanos(1), pastDueUntil(DATE))).isInstanceOf(Granted.class);
        assertThat(decisionAt(DATE, pastDueUntil(DATE))).is(deniedFor(DenialReason.PAST_DUE));
    }

    @Test
    void theEndCapsTheGrace() {
        Terms terms = new Terms(SubscriptionStatus.PAST_DUE, null, DATE, DATE.plus(Duration.ofDays(1)));

        assertThat(decisionAt(DATE.minusNanos(1), terms)).isInstanceOf(Granted.class);
        assertThat(scene.granted(scene.asks(scene.ann)).endsAt()).isEqualTo(DATE);
        assertThat(decisionAt(DATE, terms)).is(deniedFor(DenialReason.ENDED));
    }

    @Test
    void theGraceMayEndBeforeTheEnd() {
        Terms terms = new Terms(SubscriptionStatus.PAST_DUE, null, DATE.plus(Duration.ofDays(1)), DATE);

        assertThat(decisionAt(DATE.minusNanos(1), terms)).isInstanceOf(Granted.class);
        assertThat(scene.granted(scene.asks(scene.ann)).endsAt()).isEqualTo(DATE);
        assertThat(decisionAt(DATE, terms)).is(deniedFor(DenialReason.PAST_DUE));
    }

    @Test
    void aGraceThatIsOverDoesNotHarmAnActiveSubscription() {
        Terms terms = new Terms(SubscriptionStatus.ACTIVE, null, null, DATE);

        assertThat(decisionAt(DATE.plusSeconds(1), terms)).isInstanceOf(Granted.class);
        assertThat(scene.granted(scene.asks(scene.ann)).endsAt()).isNull();
    }

    @Test
    void aRunOfOneNanosecondIsARun() {
        Terms terms = new Terms(SubscriptionStatus.ACTIVE, DATE, DATE.plusNanos(1), null);

        assertThat(decisionAt(DATE.minusNanos(1), terms)).is(deniedFor(DenialReason.NOT_STARTED));
        assertThat(decisionAt(DATE, terms)).isInstanceOf(Granted.class);
        assertThat(decisionAt(DATE.plusNanos(1), terms)).is(deniedFor(DenialReason.ENDED));
    }

    @Test
    void oneSubscriptionEndsInTheInstantInWhichTheNextStarts() {
        scene.save(subscription("next", scene.acme, scene.crm, activeFrom(DATE)));

        assertThat(decisionAt(DATE.minusNanos(1), activeUntil(DATE))).isInstanceOf(Granted.class);
        assertThat(decisionAt(DATE, activeUntil(DATE))).isInstanceOf(Granted.class);
    }
}
