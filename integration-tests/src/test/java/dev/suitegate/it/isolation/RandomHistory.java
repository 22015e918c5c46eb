package dev.suitegate.it.isolation;

import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.it.isolation.House.Tenant;
import dev.suitegate.it.isolation.House.Who;
import dev.suitegate.it.isolation.Step.Line;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Draws what happens, on a coarse grid of hours so that dates coincide; a little more to B than to anybody else. */
final class RandomHistory {
    private final RandomGenerator random;

    RandomHistory(RandomGenerator random) {
        this.random = random;
    }

    /** Some have subscribed when it begins, so that there is something to lose. */
    List<Step> draw(int count) {
        Stream<Step> first = Stream.of(Line.A_CRM_1, Line.B_CRM_1, Line.A_VERIFY, Line.A_PORTAL, Line.ZOE_CRM)
                .filter(line -> random.nextInt(4) > 0)
                .map(line -> new Step.Put(line, SubscriptionStatus.ACTIVE, null, null, null, null));
        return Stream.concat(first, Stream.generate(this::draw)).limit(count).toList();
    }

    private Step draw() {
        int dice = random.nextInt(100);
        if (dice < 38) {
            return put(pick(Line.values()));
        }
        if (dice < 48) {
            return new Step.Delete(pick(Line.values()));
        }
        if (dice < 52) {
            return new Step.EndAll(pick(Line.values()));
        }
        if (dice < 74) {
            return new Step.Seat(pick(Line.values()), pick(Who.values()), random.nextInt(3) > 0);
        }
        if (dice < 92) {
            return new Step.Membership(pick(Who.values()), organization(), random.nextInt(3) > 0);
        }
        return dice < 99 ? new Step.Raise(organization()) : new Step.Suspend(organization());
    }

    private Tenant organization() {
        return random.nextInt(3) == 0 ? Tenant.A : Tenant.B;
    }

    private Step put(Line line) {
        Integer start = random.nextInt(4) == 0 ? hour(-4) : null;
        int first = start == null ? -4 : start + 1;
        Integer end = random.nextInt(2) == 0 ? hour(first) : null;
        Integer grace = random.nextInt(4) == 0 ? hour(first) : null;
        SubscriptionStatus status =
                random.nextInt(3) > 0 ? SubscriptionStatus.ACTIVE : pick(SubscriptionStatus.values());
        boolean seated = line.subject() != Tenant.PERSONAL && random.nextInt(2) == 0;
        return new Step.Put(
                line,
                status,
                start,
                status == SubscriptionStatus.TRIALING && end == null ? Integer.valueOf(hour(first)) : end,
                status == SubscriptionStatus.PAST_DUE && grace == null ? Integer.valueOf(hour(first)) : grace,
                seated ? Integer.valueOf(random.nextInt(1, 4)) : null);
    }

    /** A full hour that is not before {@code first}. */
    private Integer hour(int first) {
        return random.nextInt(first, first + 34);
    }

    private <T> T pick(T[] choices) {
        return choices[random.nextInt(choices.length)];
    }
}
