package dev.suitegate.core.property;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.Seats;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Draws histories in which the same few subscriptions meet often, on a coarse grid of hours so that dates coincide. */
final class RandomSteps {

    private static final List<PlanId> PLANS = List.of(new PlanId("basic"), new PlanId("pro"));

    /** What billing sells; each line keeps its subject and product. */
    private record Line(SubscriptionId id, TenantId subject, ProductId product) {
        Line(String id, TenantId subject, ProductId product) {
            this(new SubscriptionId(id), subject, product);
        }
    }

    private final Suite suite;
    private final RandomGenerator random;
    private final List<Line> lines;

    private RandomSteps(Suite suite, RandomGenerator random, List<Line> lines) {
        this.suite = suite;
        this.random = random;
        this.lines = lines;
    }

    /** Steps that touch every subject of the suite. */
    static RandomSteps everywhere(Suite suite, RandomGenerator random) {
        TenantId zoe = TenantId.person(suite.zoe);
        return new RandomSteps(
                suite,
                random,
                List.of(
                        new Line("acme-1", suite.acme, suite.crm),
                        new Line("acme-2", suite.acme, suite.crm),
                        new Line("acme-3", suite.acme, suite.crm),
                        new Line("acme-4", suite.acme, suite.verify),
                        new Line("globex-1", suite.globex, suite.crm),
                        new Line("zoe-1", zoe, suite.crm),
                        new Line("zoe-2", zoe, suite.crm)));
    }

    /** Steps that touch {@code subject} alone. */
    static RandomSteps of(TenantId subject, Suite suite, RandomGenerator random) {
        return new RandomSteps(
                suite,
                random,
                List.of(
                        new Line("of-" + subject.value() + "-1", subject, suite.crm),
                        new Line("of-" + subject.value() + "-2", subject, suite.crm),
                        new Line("of-" + subject.value() + "-3", subject, suite.verify)));
    }

    List<Step> draw(int count) {
        return Stream.generate(this::draw).limit(count).toList();
    }

    private Step draw() {
        Line line = pick(lines);
        int dice = random.nextInt(100);
        if (dice < 40) {
            return new Step.Put(subscription(line));
        }
        if (dice < 52) {
            return new Step.Delete(line.id());
        }
        if (dice < 54) {
            return new Step.EndAll(line.subject(), line.product());
        }
        if (dice < 70) {
            return new Step.Assign(line.id(), pick(suite.people()));
        }
        if (dice < 80) {
            return new Step.Free(line.id(), pick(suite.people()));
        }
        return new Step.Wait(Duration.ofHours(random.nextInt(1, 4)));
    }

    private Subscription subscription(Line line) {
        TenantId subject = random.nextInt(40) == 0 ? suite.globex : line.subject();
        boolean seated = !subject.isPerson() && random.nextInt(3) > 0;
        return new Subscription(
                line.id(), subject, line.product(), pick(PLANS), terms(), seated ? new Seats(random.nextInt(4)) : null);
    }

    private Terms terms() {
        Instant start = random.nextInt(4) == 0 ? hour(-4, 20) : null;
        Instant end = random.nextInt(2) == 0 ? hour(start, 30) : null;
        Instant grace = random.nextInt(4) == 0 ? hour(start, 30) : null;
        SubscriptionStatus status =
                random.nextInt(2) == 0 ? SubscriptionStatus.ACTIVE : pick(List.of(SubscriptionStatus.values()));
        return switch (status) {
            case TRIALING -> new Terms(status, start, end == null ? hour(start, 30) : end, grace);
            case PAST_DUE -> new Terms(status, start, end, grace == null ? hour(start, 30) : grace);
            case ACTIVE, PAUSED, CANCELED -> new Terms(status, start, end, grace);
        };
    }

    /** A full hour after {@code start}. */
    private Instant hour(@Nullable Instant start, int latest) {
        return start == null ? hour(-4, latest) : start.plus(Duration.ofHours(random.nextInt(1, latest)));
    }

    private Instant hour(int earliest, int latest) {
        return World.START.plus(Duration.ofHours(random.nextInt(earliest, latest)));
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
