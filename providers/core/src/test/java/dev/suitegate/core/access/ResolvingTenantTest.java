package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.tenant.TenantId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a choice made earlier counts for, and what a resolver of somebody else's can and cannot bring about. */
final class ResolvingTenantTest {

    private final Scene scene = new Scene();

    private ResolvingTenantTest acmeAndGlobexSubscribe() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.save(subscription("g", scene.globex, scene.crm, active()));
        return this;
    }

    @Test
    void anEarlierChoiceSparesTheQuestion() {
        acmeAndGlobexSubscribe();

        assertThat(scene.granted(scene.asks(scene.mia).remembering(scene.globex))
                        .tenant())
                .isEqualTo(scene.globex);
        assertThat(scene.decide(scene.asks(scene.mia))).isInstanceOf(ChooseTenant.class);
    }

    @Test
    void anEarlierChoiceThatGivesNoAccessAnyMoreIsForgotten() {
        acmeAndGlobexSubscribe();
        scene.save(subscription("m", TenantId.person(scene.mia), scene.crm, active()));
        scene.save(subscription("g", scene.globex, scene.crm, canceled()));

        assertThat(scene.decide(scene.asks(scene.mia).remembering(scene.globex)))
                .isInstanceOf(ChooseTenant.class);
        assertThat(scene.decide(scene.asks(scene.mia).remembering(scene.zoeHerself)))
                .isInstanceOf(ChooseTenant.class);
    }

    @Test
    void whatTheRequestNamesGoesBeforeAnEarlierChoice() {
        acmeAndGlobexSubscribe();

        assertThat(scene.granted(scene.asks(scene.mia, "acme").remembering(scene.globex))
                        .tenant())
                .isEqualTo(scene.acme);
        assertThat(scene.decide(scene.asks(scene.mia, "initech").remembering(scene.globex)))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
    }

    @Test
    void aDedicatedProductIsItsOwnersWhateverWasChosenEarlier() {
        scene.save(subscription("p", scene.acme, scene.portal, active()));

        assertThat(scene.granted(scene.asksForPortal(scene.mia).remembering(scene.globex))
                        .tenant())
                .isEqualTo(scene.acme);
    }

    @Test
    void aResolverPicksAmongWhatIsThere() {
        acmeAndGlobexSubscribe();

        assertThat(decide(new TenantResolution.Settled(scene.globex), scene.asks(scene.mia)))
                .isInstanceOfSatisfying(
                        Granted.class,
                        granted -> assertThat(granted.grant().tenant()).isEqualTo(scene.globex));
        assertThat(decide(new TenantResolution.Open(), scene.asks(scene.ann))).isInstanceOf(Granted.class);
    }

    @Test
    void aResolverOpensNoTenantToWhomItIsClosed() {
        acmeAndGlobexSubscribe();

        assertThat(decide(new TenantResolution.Settled(scene.globex), scene.asks(scene.ann)))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
        assertThat(decide(new TenantResolution.Settled(scene.zoeHerself), scene.asks(scene.ann)))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
        assertThat(decide(new TenantResolution.Foreign(), scene.asks(scene.ann)))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
    }

    @Test
    void aResolverPassesOverNeitherAHintNorAnOwner() {
        acmeAndGlobexSubscribe();
        scene.save(subscription("p", scene.acme, scene.portal, active()));

        assertThat(decide(new TenantResolution.Settled(scene.globex), scene.asks(scene.mia, "acme")))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
        assertThat(decide(new TenantResolution.Open(), scene.asks(scene.mia, "initech")))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
        assertThat(decide(new TenantResolution.Settled(scene.globex), scene.asksForPortal(scene.mia)))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
        assertThat(decide(new TenantResolution.Open(), scene.asksForPortal(scene.mia)))
                .is(deniedFor(DenialReason.NOT_A_MEMBER));
    }

    @Test
    void aResolverIsNotAskedWhereTheTenantIsPinnedOrBound() {
        acmeAndGlobexSubscribe();
        List<TenantQuestion> asked = new ArrayList<>();
        EvaluateAccess evaluateAccess = new EvaluateAccess(scene.world.facts(), question -> {
            asked.add(question);
            return new TenantResolution.Foreign();
        });
        long epoch = scene.granted(scene.asks(scene.mia, "acme")).epoch();

        assertThat(evaluateAccess.evaluate(scene.asks(scene.mia).withPin(new Pin(scene.acme, epoch))))
                .isInstanceOf(Granted.class);
        assertThat(evaluateAccess.evaluate(AccessRequest.of(new Principal.Machine(scene.acme), scene.crm)))
                .isInstanceOf(Granted.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void aResolverLearnsTheClientAndWhoMayEnterWhere() {
        acmeAndGlobexSubscribe();
        List<TenantQuestion> asked = new ArrayList<>();
        new EvaluateAccess(scene.world.facts(), question -> {
                    asked.add(question);
                    return new TenantResolution.Open();
                })
                .evaluate(scene.asks(scene.ann).through(new ClientUuid("c-1")));

        assertThat(asked).singleElement().satisfies(question -> {
            assertThat(question.client()).isEqualTo(new ClientUuid("c-1"));
            assertThat(question.option(scene.acme))
                    .hasValueSatisfying(option -> assertThat(option.enterable()).isTrue());
            assertThat(question.option(TenantId.person(scene.ann)))
                    .hasValueSatisfying(option -> assertThat(option.enterable()).isFalse());
            assertThat(question.option(scene.globex)).isEmpty();
        });
    }

    private AccessDecision decide(TenantResolution resolution, AccessRequest request) {
        return new EvaluateAccess(scene.world.facts(), question -> resolution).evaluate(request);
    }
}
