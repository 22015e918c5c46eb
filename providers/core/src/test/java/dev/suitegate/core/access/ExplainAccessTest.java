package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.Explanation.Finding;
import dev.suitegate.core.access.Explanation.Rule;
import dev.suitegate.core.access.Explanation.Turn;
import dev.suitegate.core.access.Remedy.Step;
import dev.suitegate.core.subscription.Standing;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Why, what would help, and when it changes by itself. */
final class ExplainAccessTest {

    private static final Instant START = Scene.NOW.plus(Duration.ofDays(1));
    private static final Instant END = Scene.NOW.plus(Duration.ofDays(2));

    private final Scene scene = new Scene();
    private final ExplainAccess explainAccess =
            new ExplainAccess(scene.world.facts(), new EvaluateAccess(scene.world.facts()));

    private Explanation explained(AccessRequest request) {
        return explainAccess.explain(request, null);
    }

    private Remedy inAcme(Step step, @Nullable String subscription) {
        return new Remedy(step, scene.acme, subscription == null ? null : new SubscriptionId(subscription));
    }

    @Test
    void decidesAsEverybodyElse() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));

        assertThat(explained(scene.asks(scene.ann)).decision()).isEqualTo(scene.decide(scene.asks(scene.ann)));
        assertThat(explained(scene.asks(scene.ann)).ways()).isEmpty();
        assertThat(explained(scene.asks(scene.zoe)).decision()).isEqualTo(scene.decide(scene.asks(scene.zoe)));
    }

    @Test
    void namesWhatEveryRuleFound() {
        scene.save(seated("a", scene.acme, scene.crm, paused(), 2));

        assertThat(explained(scene.asks(scene.ann)).findings())
                .containsExactly(
                        new Finding(Rule.PRODUCT_KNOWN, true, null, null, null),
                        new Finding(Rule.PRODUCT_ENABLED, true, null, null, null),
                        new Finding(Rule.ACCOUNT_ENABLED, true, null, null, null),
                        new Finding(Rule.TENANT_ENABLED, true, scene.acme, null, null),
                        new Finding(Rule.MEMBER, true, scene.acme, null, null),
                        new Finding(Rule.SUBSCRIBED, true, scene.acme, null, null),
                        new Finding(
                                Rule.SUBSCRIPTION_VALID, false, scene.acme, new SubscriptionId("a"), Standing.PAUSED),
                        new Finding(Rule.SEAT_HELD, false, scene.acme, new SubscriptionId("a"), null));
    }

    @Test
    void saysWhatWouldTogetherLetThemIn() {
        scene.save(seated("a", scene.acme, scene.crm, paused(), 2));

        assertThat(explained(scene.asks(scene.ann)).ways())
                .containsExactly(List.of(inAcme(Step.RESUME, "a"), inAcme(Step.ASSIGN_SEAT, "a")));
    }

    @Test
    void takesTheShortestWayOfEachTenant() {
        scene.save(seated("a", scene.acme, scene.crm, paused(), 2));
        scene.save(seated("b", scene.acme, scene.crm, active(), 2));
        scene.save(subscription("c", scene.globex, scene.crm, paused()));

        assertThat(explained(scene.asks(scene.mia)).ways())
                .containsExactlyInAnyOrder(
                        List.of(inAcme(Step.ASSIGN_SEAT, "b")),
                        List.of(new Remedy(Step.RESUME, scene.globex, new SubscriptionId("c"))));
    }

    @Test
    void proposesASubscriptionWhereThereIsNone() {
        assertThat(explained(scene.asks(scene.ann)).ways()).contains(List.of(inAcme(Step.SUBSCRIBE, null)));
        assertThat(explained(scene.asks(scene.ann, "globex")).ways()).isEmpty();
    }

    @Test
    void looksBeyondSwitchedOffAccountsTenantsAndProducts() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.world.disable(scene.ann);
        scene.world.disable(scene.acme);
        scene.world.disable(scene.crm);

        assertThat(explained(scene.asks(scene.ann, "acme")).ways())
                .containsExactly(List.of(
                        new Remedy(Step.ENABLE_PRODUCT, null, null),
                        new Remedy(Step.ENABLE_ACCOUNT, null, null),
                        inAcme(Step.ENABLE_TENANT, null)));
    }

    @Test
    void saysWhenItChangesByItself() {
        scene.save(subscription("a", scene.acme, scene.crm, new Terms(SubscriptionStatus.TRIALING, START, END, null)));

        Explanation explanation = explained(scene.asks(scene.ann));

        assertThat(explanation.decision()).is(deniedFor(DenialReason.NOT_STARTED));
        assertThat(explanation.ways()).containsExactly(List.of(inAcme(Step.START_NOW, "a")));
        assertThat(explanation.turns()).extracting(Turn::from).containsExactly(START, END);
        assertThat(explanation.turns().get(0).decision()).isInstanceOf(Granted.class);
        assertThat(explanation.turns().get(1).decision()).is(deniedFor(DenialReason.TRIAL_ENDED));
        assertThat(explainAccess.explain(scene.asks(scene.ann), START).decision())
                .isInstanceOf(Granted.class);
        assertThat(explainAccess.explain(scene.asks(scene.ann), END).turns()).isEmpty();
    }

    @Test
    void findsNoTurnWhereAnotherSubscriptionGoesOn() {
        scene.save(subscription("a", scene.acme, scene.crm, new Terms(SubscriptionStatus.ACTIVE, null, END, null)));
        scene.save(subscription("b", scene.acme, scene.crm, active()));

        assertThat(explained(scene.asks(scene.ann)).turns()).isEmpty();
    }
}
