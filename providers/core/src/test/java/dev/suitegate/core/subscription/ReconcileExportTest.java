package dev.suitegate.core.subscription;

import static dev.suitegate.core.world.Samples.active;
import static dev.suitegate.core.world.Samples.paused;
import static dev.suitegate.core.world.Samples.subscription;
import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.RowOutcome.Kind;
import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.world.World;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The export of a billing system against what is stored. */
final class ReconcileExportTest {

    private final World world = new World();
    private final ProductId crm = world.sharedProduct("crm");
    private final TenantId acme = world.organization("acme", "Acme");
    private final TenantId globex = world.organization("globex", "Globex");

    private Subscription running(String id) {
        return subscription(id, acme, crm, active());
    }

    private Subscription resting(String id) {
        return subscription(id, acme, crm, paused());
    }

    private void store(Subscription... stored) {
        Stream.of(stored).forEach(world.subscriptions()::save);
        world.advance(Duration.ofSeconds(1));
    }

    private List<RowOutcome> merge(String after, String through, Subscription... rows) {
        return new ReconcileExport(world.subscriptions(), world.history(), world.now())
                .merge(
                        id(after),
                        id(through),
                        Stream.of(rows).map(SubscriptionWrite::of).toList());
    }

    private static Optional<SubscriptionId> id(String value) {
        return value.isEmpty() ? Optional.empty() : Optional.of(new SubscriptionId(value));
    }

    private static RowOutcome outcome(String id, Kind kind) {
        return new RowOutcome(new SubscriptionId(id), kind);
    }

    @Test
    void createsUpdatesEndsAndLeavesTheRest() {
        store(running("a"), running("b"), running("c"));

        assertThat(merge("", "", running("a"), resting("b"), running("d")))
                .containsExactly(
                        outcome("a", Kind.UNCHANGED),
                        outcome("b", Kind.UPDATED),
                        outcome("d", Kind.CREATED),
                        outcome("c", Kind.ENDED));
        assertThat(world.subscriptions().of(acme, crm))
                .containsExactlyInAnyOrder(running("a"), resting("b"), running("d"));
    }

    @Test
    void changesNothingTheSecondTime() {
        store(running("a"), running("b"));
        merge("", "", resting("a"), running("c"));
        world.advance(Duration.ofSeconds(1));
        List<Object> before = world.stored();

        assertThat(merge("", "", resting("a"), running("c")))
                .containsExactly(outcome("a", Kind.UNCHANGED), outcome("c", Kind.UNCHANGED));
        assertThat(world.stored()).isEqualTo(before);
    }

    @Test
    void endsNothingOutsideOfItsPart() {
        store(running("a"), running("c"), running("e"));

        assertThat(merge("a", "d")).containsExactly(outcome("c", Kind.ENDED));
        assertThat(world.subscriptions().of(acme, crm)).containsExactlyInAnyOrder(running("a"), running("e"));
    }

    @Test
    void leavesAloneWhatWasWrittenAfterTheExportWasTaken() {
        store(running("a"), running("b"));
        ReconcileExport early = new ReconcileExport(world.subscriptions(), world.history(), world.now());
        world.advance(Duration.ofSeconds(1));
        store(resting("a"), resting("b"));

        assertThat(early.merge(id(""), id(""), List.of(SubscriptionWrite.of(running("a")))))
                .containsExactly(outcome("a", Kind.NEWER), outcome("b", Kind.NEWER));
        assertThat(world.subscriptions().of(acme, crm)).containsExactlyInAnyOrder(resting("a"), resting("b"));
    }

    @Test
    void goesByTheOrderOfWritesWhereBillingHasOne() {
        ChangeSubscription change = new ChangeSubscription(world.subscriptions(), world.history());
        change.put(SubscriptionWrite.of(running("a")).at(new SourceVersion(5)));
        change.put(SubscriptionWrite.of(running("b")).at(new SourceVersion(5)));
        world.advance(Duration.ofSeconds(1));

        assertThat(new ReconcileExport(world.subscriptions(), world.history(), world.now())
                        .merge(
                                id(""),
                                id(""),
                                List.of(
                                        SubscriptionWrite.of(resting("a")).at(new SourceVersion(4)),
                                        SubscriptionWrite.of(resting("b")).at(new SourceVersion(5)))))
                .containsExactly(
                        outcome("a", Kind.NEWER),
                        new RowOutcome(new SubscriptionId("b"), Kind.REFUSED, Refusal.VERSION_CONFLICT));
        assertThat(merge("", "")).containsExactly(outcome("a", Kind.ENDED), outcome("b", Kind.ENDED));
        assertThat(change.put(SubscriptionWrite.of(running("a")).at(new SourceVersion(6))))
                .isInstanceOf(SubscriptionChange.Created.class);
    }

    @Test
    void saysWhyARowIsRefused() {
        store(running("a"));

        assertThat(merge("", "", subscription("a", globex, crm, active())))
                .containsExactly(
                        new RowOutcome(new SubscriptionId("a"), Kind.REFUSED, Refusal.SUBJECT_OR_PRODUCT_MOVED));
    }

    @Test
    void leavesAloneWhatBillingCannotKnow() {
        store(running("manual:acme:crm"), running("trial:acme:crm"));

        assertThat(merge("", "")).isEmpty();
    }

    @Test
    void goesNoFurtherThanItCanRead() {
        store(running("a"), running("b"), running("c"));
        ReconcileExport reconcile = new ReconcileExport(world.subscriptions(), world.history(), world.now());

        assertThat(reconcile.end(id(""), id("z"), 2)).isEqualTo(id("b"));
        assertThat(reconcile.end(id("b"), id("z"), 2)).isEqualTo(id("z"));
        assertThat(reconcile.end(id("b"), id(""), 2)).isEmpty();
    }
}
