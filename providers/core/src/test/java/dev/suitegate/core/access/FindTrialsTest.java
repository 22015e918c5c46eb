package dev.suitegate.core.access;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.activeUntil;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static dev.suitegate.core.world.Samples.trialingUntil;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.TrialAnswer.Impossible;
import dev.suitegate.core.access.TrialAnswer.Possible;
import dev.suitegate.core.access.TrialAnswer.Reason;
import dev.suitegate.core.access.TrialAnswer.UpToOthers;
import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.catalog.TrialOffer.Audience;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom a trial is open: the allowed twin of each refusal is {@link #offersThePersonATrialOfTheirOwn}. */
final class FindTrialsTest {

    private static final PlanId PLAN = new PlanId("standard");
    private static final TrialOffer TO_ALL = new TrialOffer(14, PLAN, Set.of(Audience.USERS, Audience.TENANTS));
    private static final TrialOffer TO_USERS = new TrialOffer(14, PLAN, Set.of(Audience.USERS));
    private static final TrialOffer TO_TENANTS = new TrialOffer(14, PLAN, Set.of(Audience.TENANTS));

    private final Scene scene = new Scene();
    private final FindTrials findTrials =
            new FindTrials(scene.world.facts(), new EvaluateAccess(scene.world.facts()), scene.world.subscriptions());

    private TrialAnswer asMember(AccessRequest request, @Nullable TrialOffer offer) {
        return findTrials.find(new TrialQuestion(request, offer, false));
    }

    private TrialAnswer asAdministrator(AccessRequest request, @Nullable TrialOffer offer) {
        return findTrials.find(new TrialQuestion(request, offer, true));
    }

    private static List<TenantId> tenants(TrialAnswer answer) {
        return answer instanceof Possible possible
                ? possible.trials().stream().map(Trial::tenant).toList()
                : List.of();
    }

    private static Impossible impossible(Reason reason) {
        return new Impossible(reason);
    }

    @Test
    void offersThePersonATrialOfTheirOwn() {
        assertThat(tenants(asMember(scene.asks(scene.ann), TO_ALL))).containsExactly(TenantId.person(scene.ann));
        assertThat(tenants(asMember(scene.asks(scene.zoe), TO_ALL))).containsExactly(scene.zoeHerself);
    }

    @Test
    void offersAnAdministratorThatOfTheirTenantsTooTheirOwnFirst() {
        assertThat(tenants(asAdministrator(scene.asks(scene.mia), TO_ALL)))
                .containsExactly(TenantId.person(scene.mia), scene.acme, scene.globex);
        assertThat(tenants(asAdministrator(scene.asks(scene.mia), TO_TENANTS)))
                .containsExactly(scene.acme, scene.globex);
    }

    @Test
    void saysWhoCouldBeginItWhereAMemberCannot() {
        assertThat(asMember(scene.asks(scene.mia), TO_TENANTS))
                .isInstanceOfSatisfying(
                        UpToOthers.class,
                        others -> assertThat(others.trials())
                                .extracting(Trial::name)
                                .containsExactly("Acme", "Globex"));
    }

    @Test
    void offersNothingThatTheProductDoesNot() {
        assertThat(asMember(scene.asks(scene.zoe), null)).isEqualTo(impossible(Reason.NOT_OFFERED));
        assertThat(asMember(scene.asks(scene.zoe), TO_TENANTS)).isEqualTo(impossible(Reason.NOT_OFFERED));
        assertThat(asAdministrator(scene.asks(scene.zoe), TO_TENANTS)).isEqualTo(impossible(Reason.NOT_OFFERED));
    }

    @Test
    void offersNothingToAMachine() {
        AccessRequest machine = AccessRequest.of(new Principal.Machine(scene.acme), scene.crm);
        assertThat(asAdministrator(machine, TO_ALL)).isEqualTo(impossible(Reason.NOT_OFFERED));
    }

    @ParameterizedTest
    @CsvSource({"acme, ACME", "personal, PERSON"})
    void staysWithTheTenantThatTheRequestNames(String hint, String expected) {
        TenantId named = expected.equals("ACME") ? scene.acme : TenantId.person(scene.mia);
        assertThat(tenants(asAdministrator(scene.asks(scene.mia, hint), TO_ALL)))
                .containsExactly(named);
    }

    @Test
    void offersNothingForATenantOfOthers() {
        assertThat(asAdministrator(scene.asks(scene.ann, "globex"), TO_ALL))
                .isEqualTo(impossible(Reason.WOULD_NOT_HELP));
        assertThat(asAdministrator(scene.asks(scene.ann, "nowhere"), TO_ALL))
                .isEqualTo(impossible(Reason.WOULD_NOT_HELP));
    }

    @Test
    void offersNothingForATenantThatDoesNotAcceptTheWayIn() {
        assertThat(tenants(asAdministrator(scene.asksThrough(scene.acme, scene.mia), TO_ALL)))
                .containsExactly(scene.acme);
    }

    @Test
    void offersADedicatedProductToItsOwnerAlone() {
        assertThat(tenants(asAdministrator(scene.asksForPortal(scene.mia), TO_TENANTS)))
                .containsExactly(scene.acme);
        assertThat(asAdministrator(scene.asksForPortal(scene.zoe), TO_ALL))
                .isEqualTo(impossible(Reason.WOULD_NOT_HELP));
    }

    @Test
    void offersNothingToWhoeverMayEnter() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        assertThat(asMember(scene.asks(scene.ann), TO_ALL)).isEqualTo(impossible(Reason.HAS_ACCESS));
        scene.save(subscription("b", scene.globex, scene.crm, active()));
        assertThat(asMember(scene.asks(scene.mia), TO_ALL)).isEqualTo(impossible(Reason.HAS_ACCESS));
    }

    @Test
    void offersNothingWhereAnotherThingIsMissing() {
        scene.save(seated("a", scene.acme, scene.crm, active(), 1));
        assertThat(asAdministrator(scene.asks(scene.ann), TO_ALL)).isEqualTo(impossible(Reason.WOULD_NOT_HELP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"product", "removed product", "user"})
    void offersNothingWhereSomethingIsSwitchedOff(String what) {
        switch (what) {
            case "product" -> scene.world.setEnabled(scene.crm, false);
            case "removed product" -> scene.world.remove(scene.crm);
            default -> scene.world.setEnabled(scene.zoe, false);
        }
        assertThat(asMember(scene.asks(scene.zoe), TO_ALL)).isEqualTo(impossible(Reason.WOULD_NOT_HELP));
    }

    @Test
    void offersNothingForASuspendedTenant() {
        scene.world.setEnabled(scene.acme, false);
        assertThat(tenants(asAdministrator(scene.asks(scene.mia), TO_TENANTS))).containsExactly(scene.globex);
    }

    @Test
    void offersNothingWhenAnEarlierTrialHasEnded() {
        scene.save(
                subscription("a", scene.zoeHerself, scene.crm, trialingUntil(Scene.NOW.minus(Duration.ofSeconds(1)))));
        assertThat(asMember(scene.asks(scene.zoe), TO_ALL)).isEqualTo(impossible(Reason.WOULD_NOT_HELP));
    }

    @ParameterizedTest
    @ValueSource(strings = {"trial:crm:person:x", "sub-1", "manual:x:crm"})
    void offersNothingToWhoeverEverSubscribed(String externalId) {
        scene.save(subscription(
                externalId, scene.zoeHerself, scene.crm, activeUntil(Scene.NOW.minus(Duration.ofSeconds(1)))));
        scene.world.subscriptions().delete(new SubscriptionId(externalId));
        assertThat(asMember(scene.asks(scene.zoe), TO_ALL)).isEqualTo(impossible(Reason.SUBSCRIBED_BEFORE));
        assertThat(tenants(asMember(scene.asks(scene.ann), TO_ALL))).hasSize(1);
    }

    @Test
    void forgetsNobodyOfSeveral() {
        scene.save(subscription("a", scene.acme, scene.crm, active()));
        scene.world.subscriptions().delete(new SubscriptionId("a"));
        assertThat(tenants(asAdministrator(scene.asks(scene.mia), TO_TENANTS))).containsExactly(scene.globex);
        assertThat(asAdministrator(scene.asks(scene.ann), TO_TENANTS)).isEqualTo(impossible(Reason.SUBSCRIBED_BEFORE));
    }

    @Test
    void offersNothingThatBillingHasRuledOut() {
        SubscriptionId ruledOut = new SubscriptionId("trial:crm:person:" + scene.zoeHerself.value());
        scene.world.subscriptions().forestall(ruledOut, new SourceVersion(0));
        assertThat(asMember(scene.asks(scene.zoe), TO_ALL)).isEqualTo(impossible(Reason.SUBSCRIBED_BEFORE));
        TenantId annHerself = TenantId.person(scene.ann);
        assertThat(tenants(asMember(scene.asks(scene.ann), TO_USERS))).containsExactly(annHerself);
        scene.save(subscription("trial:crm:person:" + annHerself.value(), scene.globex, scene.crm, active()));
        assertThat(asMember(scene.asks(scene.ann), TO_USERS)).isEqualTo(impossible(Reason.SUBSCRIBED_BEFORE));
    }

    @Test
    void offersNothingToSomebodyWhoseIdFitsIntoNoKey() {
        UserId odd = scene.world.user("odd one");
        assertThat(asMember(scene.asks(odd), TO_USERS)).isEqualTo(impossible(Reason.NOT_OFFERED));
    }
}
