package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Denials.deniedFor;
import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.seated;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.access.EvaluateAccess;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal.Person;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.core.world.World;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EndSubscriptionsTest {

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final ProductId verify = world.sharedProduct("verify");
    private final TenantId acme = world.organization("acme", "Acme");
    private final TenantId globex = world.organization("globex", "Globex");
    private final UserId ann = world.user("ann");
    private final EndSubscriptions endSubscriptions = new EndSubscriptions(world.subscriptions(), world.history());
    private final ChangeSubscription changeSubscription =
            new ChangeSubscription(world.subscriptions(), world.history());

    @BeforeEach
    void annIsOfAcme() {
        world.join(ann, acme);
    }

    @Test
    void endsEverySubscriptionOfTheSubjectToTheProductWhateverItsState() {
        Subscription plain = subscription("b", acme, crm, active());
        Subscription named = seated("a", acme, crm, active(), 3);
        Subscription resting = subscription("c", acme, crm, paused());
        List.of(plain, named, resting).forEach(changeSubscription::put);

        assertThat(endSubscriptions.end(acme, crm)).containsExactly(named, plain, resting);
        assertThat(world.subscriptions().of(acme, crm)).isEmpty();
        assertThat(access()).is(deniedFor(DenialReason.NO_SUBSCRIPTION));
    }

    @Test
    void leavesOtherProductsAndOtherSubjectsAlone() {
        Subscription otherProduct = subscription("a", acme, verify, active());
        Subscription otherTenant = subscription("b", globex, crm, active());
        Subscription annsOwn = subscription("c", TenantId.person(ann), crm, active());
        List.of(otherProduct, otherTenant, annsOwn).forEach(changeSubscription::put);
        changeSubscription.put(subscription("d", acme, crm, active()));

        endSubscriptions.end(acme, crm);

        assertThat(world.subscriptions().of(acme, verify)).containsExactly(otherProduct);
        assertThat(world.subscriptions().of(globex, crm)).containsExactly(otherTenant);
        assertThat(world.subscriptions().of(TenantId.person(ann), crm)).containsExactly(annsOwn);
    }

    @Test
    void endsEverythingOfASubjectThatIsNoMore() {
        Subscription otherTenant = subscription("b", globex, crm, active());
        changeSubscription.put(otherTenant);
        changeSubscription.put(subscription("a", acme, crm, active()));
        changeSubscription.put(subscription("c", acme, verify, paused()));

        endSubscriptions.endAll(acme);

        assertThat(world.subscriptions().products(acme)).isEmpty();
        assertThat(world.subscriptions().of(globex, crm)).containsExactly(otherTenant);
        assertThat(access()).is(deniedFor(DenialReason.NO_SUBSCRIPTION));
    }

    @Test
    void changesNothingTheSecondTime() {
        changeSubscription.put(subscription("a", acme, crm, active()));
        endSubscriptions.end(acme, crm);
        List<Object> stored = world.stored();

        assertThat(endSubscriptions.end(acme, crm)).isEmpty();
        assertThat(world.stored()).isEqualTo(stored);
    }

    @Test
    void keepsWhatWasIssuedBeforeDeadAfterARevival() {
        Subscription sold = subscription("a", acme, crm, active());
        changeSubscription.put(sold);
        changeSubscription.put(subscription("b", acme, crm, active()));
        Pin pin = ((Granted) access()).grant().pin();

        endSubscriptions.end(acme, crm);
        changeSubscription.put(sold);

        assertThat(access()).isInstanceOf(Granted.class);
        assertThat(new EvaluateAccess(world.facts()).evaluate(annToCrm().withPin(pin)))
                .is(deniedFor(DenialReason.STALE_EPOCH));
    }

    private AccessDecision access() {
        return new EvaluateAccess(world.facts()).evaluate(annToCrm());
    }

    private AccessRequest annToCrm() {
        return AccessRequest.of(new Person(ann, null), crm);
    }
}
