package dev.suitegate.core.access;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.canceled;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import java.util.Set;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

/** For whom somebody comes in: settled by the product or the token, else one of the tenants that the server holds. */
final class ChoosingTenantTest {

    private final Scene scene = new Scene();
    private final TenantId miaHerself = TenantId.person(scene.mia);

    private void assertDenied(AccessRequest request, DenialReason reason) {
        assertThat(scene.decide(request)).is(deniedFor(reason));
    }

    private void acmeAndGlobexSubscribe() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.save(subscription("g", scene.globex, scene.crm, active()));
    }

    @Test
    void takesTheOnlyTenantThatGivesAccess() {
        scene.save(subscription("a", scene.acme, scene.crm, canceled()));
        scene.save(subscription("g", scene.globex, scene.crm, active()));

        assertThat(scene.granted(scene.asks(scene.mia)).tenant()).isEqualTo(scene.globex);
    }

    @Test
    void asksWhenSeveralGiveAccess() {
        acmeAndGlobexSubscribe();
        scene.save(subscription("m", miaHerself, scene.crm, active()));

        assertThat(scene.decide(scene.asks(scene.mia)))
                .asInstanceOf(InstanceOfAssertFactories.type(ChooseTenant.class))
                .extracting(ChooseTenant::tenants, InstanceOfAssertFactories.list(TenantChoice.class))
                .containsExactlyInAnyOrder(
                        new TenantChoice(scene.acme, "acme", "Acme"),
                        new TenantChoice(scene.globex, "globex", "Globex"),
                        new TenantChoice(miaHerself, "", ""));
    }

    @Test
    void offersOnlyWhatGivesAccess() {
        acmeAndGlobexSubscribe();
        scene.save(seated("a", scene.acme, scene.crm, active(), 1));
        scene.save(subscription("m", miaHerself, scene.crm, active()));

        assertThat(scene.decide(scene.asks(scene.mia)))
                .asInstanceOf(InstanceOfAssertFactories.type(ChooseTenant.class))
                .extracting(ChooseTenant::tenants, InstanceOfAssertFactories.list(TenantChoice.class))
                .extracting(TenantChoice::tenant)
                .containsExactlyInAnyOrder(scene.globex, miaHerself);
    }

    @Test
    void takesTheTenantThatTheHintNames() {
        acmeAndGlobexSubscribe();
        scene.save(subscription("m", miaHerself, scene.crm, active()));

        assertThat(scene.granted(scene.asks(scene.mia, "globex")).tenant()).isEqualTo(scene.globex);
        assertThat(scene.granted(scene.asks(scene.mia, scene.acme.value())).tenant())
                .isEqualTo(scene.acme);
        assertThat(scene.granted(scene.asks(scene.mia, "personal")).tenant()).isEqualTo(miaHerself);
    }

    @Test
    void refusesAHintOutsideTheSetInsteadOfDroppingIt() {
        acmeAndGlobexSubscribe();

        assertDenied(scene.asks(scene.ann, "globex"), DenialReason.NOT_A_MEMBER);
        assertDenied(scene.asks(scene.ann, "initech"), DenialReason.NOT_A_MEMBER);
        assertDenied(scene.asks(scene.ann, ""), DenialReason.NOT_A_MEMBER);
        assertDenied(scene.asks(scene.ann, "ACME"), DenialReason.NOT_A_MEMBER);
        assertDenied(scene.asks(scene.ann, scene.zoeHerself.value()), DenialReason.NOT_A_MEMBER);
        assertThat(scene.granted(scene.asks(scene.ann, "acme")).tenant()).isEqualTo(scene.acme);
    }

    @Test
    void refusesThePersonsOwnIdAsAHint() {
        scene.save(subscription("z", scene.zoeHerself, scene.crm, active()));

        assertDenied(scene.asks(scene.zoe, scene.zoe.value()), DenialReason.NOT_A_MEMBER);
        assertThat(scene.granted(scene.asks(scene.zoe, "personal")).tenant()).isEqualTo(scene.zoeHerself);
    }

    @Test
    void saysWhyTheHintedTenantGivesNoAccess() {
        scene.save(subscription("a", scene.acme, scene.crm, activeUntil(Scene.NOW)));
        scene.save(subscription("g", scene.globex, scene.crm, active()));

        assertDenied(scene.asks(scene.mia, "acme"), DenialReason.ENDED);
        assertDenied(scene.asks(scene.mia, "personal"), DenialReason.NO_SUBSCRIPTION);
    }

    @Test
    void namesNoTenantWhenTheReasonIsTheSameWithSeveral() {
        scene.save(seated("a", scene.acme, scene.crm, active(), 1));
        scene.save(seated("g", scene.globex, scene.crm, active(), 1));

        assertThat(scene.decide(scene.asks(scene.mia)))
                .isEqualTo(new AccessDecision.Denied(DenialReason.NO_SEAT, null));
        assertThat(scene.decide(scene.asks(scene.mia, "acme")))
                .isEqualTo(new AccessDecision.Denied(DenialReason.NO_SEAT, scene.acme));
    }

    @Test
    void tellsTheReasonNearestToAccessAmongSeveralTenants() {
        scene.save(subscription("m", miaHerself, scene.crm, canceled()));
        assertDenied(scene.asks(scene.mia), DenialReason.CANCELED);

        scene.save(subscription("a", scene.acme, scene.crm, activeUntil(Scene.NOW)));
        assertDenied(scene.asks(scene.mia), DenialReason.ENDED);

        scene.save(seated("g", scene.globex, scene.crm, active(), 1));
        assertDenied(scene.asks(scene.mia), DenialReason.NO_SEAT);
    }

    @Test
    void tellsOfASuspendedTenantRatherThanOfNoSubscription() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.world.disable(scene.acme);

        assertDenied(scene.asks(scene.mia), DenialReason.TENANT_SUSPENDED);
    }

    @Test
    void tellsOfASuspendedTenantBeforeADisabledPerson() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.world.disable(scene.acme);
        scene.world.disable(scene.ann);

        assertDenied(scene.asks(scene.ann), DenialReason.TENANT_SUSPENDED);
        assertDenied(scene.asks(scene.ann, "acme"), DenialReason.TENANT_SUSPENDED);
    }

    @Test
    void offersOnlyTheTenantThatAcceptsTheIdentityProvider() {
        acmeAndGlobexSubscribe();
        scene.save(subscription("m", miaHerself, scene.crm, active()));

        assertThat(scene.granted(scene.asksThrough(scene.globex, scene.mia)).tenant())
                .isEqualTo(scene.globex);
    }

    @Test
    void refusesAnyOtherTenantThanTheOwnerOfADedicatedProduct() {
        scene.save(subscription("p", scene.acme, scene.portal, active()));

        assertThat(scene.granted(scene.asksForPortal(scene.mia)).tenant()).isEqualTo(scene.acme);
        assertThat(scene.granted(scene.asksForPortal(scene.mia).withHints(Set.of(new TenantHint("acme"))))
                        .tenant())
                .isEqualTo(scene.acme);
        assertDenied(
                scene.asksForPortal(scene.mia).withHints(Set.of(new TenantHint("globex"))), DenialReason.NOT_A_MEMBER);
        assertDenied(
                scene.asksForPortal(scene.mia).withHints(Set.of(new TenantHint("personal"))),
                DenialReason.NOT_A_MEMBER);
    }

    @Test
    void givesNobodyADedicatedProductThroughAnotherSubscription() {
        scene.save(subscription("z", scene.zoeHerself, scene.portal, active()));
        scene.save(subscription("g", scene.globex, scene.portal, active()));

        assertDenied(scene.asksForPortal(scene.zoe), DenialReason.NOT_A_MEMBER);
        assertDenied(scene.asksForPortal(scene.mia), DenialReason.NO_SUBSCRIPTION);
    }

    @Test
    void staysWithTheTenantOfTheToken() {
        acmeAndGlobexSubscribe();
        AccessRequest withToken = scene.asks(scene.mia)
                .withPin(scene.granted(scene.asks(scene.mia, "acme")).pin());
        assertThat(scene.granted(withToken).tenant()).isEqualTo(scene.acme);

        scene.save(subscription("a", scene.acme, scene.crm, canceled()));

        assertDenied(withToken, DenialReason.CANCELED);
        assertDenied(withToken.withHints(Set.of(new TenantHint("globex"))), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void refusesATokenOfOneTenantForADedicatedProductOfAnother() {
        scene.save(subscription("p", scene.acme, scene.portal, active()));

        assertDenied(scene.asksForPortal(scene.mia).withPin(new Pin(scene.globex, 0)), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void refusesATokenForSomebodyElsesOwnSubscription() {
        scene.save(subscription("z", scene.zoeHerself, scene.crm, active()));
        Pin pin = scene.granted(scene.asks(scene.zoe)).pin();
        assertThat(scene.granted(scene.asks(scene.zoe).withPin(pin)).tenant()).isEqualTo(scene.zoeHerself);

        assertDenied(scene.asks(scene.ann).withPin(pin), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void refusesHintsThatNameDifferentTenants() {
        scene.save(subscription("sub", scene.acme, scene.crm, active()));
        scene.save(subscription("other", scene.globex, scene.crm, active()));
        TenantHint byAlias = new TenantHint("acme");
        TenantHint byId = new TenantHint(scene.acme.value());

        assertThat(scene.granted(scene.asks(scene.mia).withHints(Set.of(byAlias, byId)))
                        .tenant())
                .isEqualTo(scene.acme);
        assertDenied(
                scene.asks(scene.mia).withHints(Set.of(byAlias, new TenantHint("globex"))), DenialReason.NOT_A_MEMBER);
    }

    @Test
    void saysWhichTenantTheReasonIsAbout() {
        scene.save(subscription("sub", scene.globex, scene.crm, activeUntil(Scene.NOW)));

        assertThat(scene.decide(scene.asks(scene.mia)))
                .isEqualTo(new AccessDecision.Denied(DenialReason.ENDED, scene.globex));
    }
}
