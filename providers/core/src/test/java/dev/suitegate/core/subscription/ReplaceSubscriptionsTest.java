package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionChange.Deleted;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.subscription.SubscriptionChange.Unchanged;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What billing says is everything is everything. */
final class ReplaceSubscriptionsTest {

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final ProductId verify = world.sharedProduct("verify");
    private final TenantId acme = world.organization("acme", "Acme");
    private final TenantId globex = world.organization("globex", "Globex");
    private final Subscription ofCrm = subscription("a", acme, crm, active());
    private final Subscription ofVerify = subscription("b", acme, verify, active());

    private SetChange replace(@Nullable Integer version, Subscription... all) {
        return new ReplaceSubscriptions(world.subscriptions(), world.history())
                .replace(acme, List.of(all), version == null ? null : new SourceVersion(version));
    }

    @Test
    void makesItThatAndEndsTheRest() {
        Subscription theirs = subscription("c", globex, verify, active());
        world.subscriptions().save(theirs);
        world.subscriptions().save(ofVerify);

        assertThat(replace(null, ofCrm))
                .isEqualTo(new SetChange.Replaced(List.of(new Created(ofCrm), new Deleted(ofVerify))));
        assertThat(world.subscriptions().of(acme, crm)).containsExactly(ofCrm);
        assertThat(world.subscriptions().of(acme, verify)).isEmpty();
        assertThat(world.subscriptions().of(globex, verify)).containsExactly(theirs);
    }

    @Test
    void changesNothingTheSecondTime() {
        replace(3, ofCrm, ofVerify);
        List<Object> before = world.stored();

        assertThat(replace(3, ofCrm, ofVerify))
                .isEqualTo(new SetChange.Replaced(List.of(new Unchanged(ofCrm), new Unchanged(ofVerify))));
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void refusesAnOlderSetAlsoWhereItNamesWhatTheNewerOneNeverHad() {
        replace(5);

        assertThat(replace(4, ofVerify)).isEqualTo(new SetChange.Refused(Refusal.STALE_UPDATE, null));
        assertThat(replace(null, ofVerify)).isEqualTo(new SetChange.Refused(Refusal.VERSION_MISSING, null));
        assertThat(replace(6, ofVerify)).isInstanceOf(SetChange.Replaced.class);
    }

    @Test
    void refusesToOverruleANewerWriteOfOneOfThem() {
        new ChangeSubscription(world.subscriptions(), world.history())
                .put(SubscriptionWrite.of(ofCrm).at(new SourceVersion(9)));

        assertThat(replace(8, subscription("a", acme, crm, paused())))
                .isEqualTo(new SetChange.Refused(Refusal.STALE_UPDATE, ofCrm.id()));
        assertThat(replace(8)).isEqualTo(new SetChange.Refused(Refusal.STALE_UPDATE, ofCrm.id()));
        assertThat(replace(10)).isEqualTo(new SetChange.Replaced(List.of(new Deleted(ofCrm))));
    }

    @Test
    void leavesAloneWhatBillingCannotKnow() {
        Subscription byHand = subscription("manual:acme:verify", acme, verify, active());
        Subscription begun = subscription("trial:acme:verify", acme, verify, active());
        world.subscriptions().save(byHand);
        world.subscriptions().save(begun);

        replace(1, ofCrm);

        assertThat(world.subscriptions().of(acme, verify)).containsExactlyInAnyOrder(byHand, begun);
    }
}
