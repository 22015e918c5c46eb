package dev.suitegate.it.billing;

import dev.suitegate.core.catalog.PlanId;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.Precondition;
import dev.suitegate.core.subscription.SourceVersion;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.SubscriptionWrite;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.subscription.Subscriptions.Kept;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** What a billing system tells of its subscriptions, each told with its place in the order. */
record BillingStream(List<Event> events) {
    private static final int LINES = 40;
    private static final List<SubscriptionStatus> STATUSES = List.of(SubscriptionStatus.values());
    private static final Instant END = Instant.parse("2031-01-01T00:00:00Z");

    BillingStream {
        events = List.copyOf(events);
    }

    /** @param desired null: the subscription ends */
    record Event(int line, long version, @Nullable Subscription desired) {}

    /** Events of a few dozen subscriptions, in the order in which they happened. */
    static BillingStream random(Random random, int size) {
        long[] versions = new long[LINES];
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int line = random.nextInt(LINES);
            versions[line] += 1 + random.nextInt(3);
            boolean ends = random.nextInt(5) == 0;
            events.add(new Event(line, versions[line], ends ? null : desired(random, line)));
        }
        return new BillingStream(events);
    }

    /** The same told up to three times, in any order. */
    BillingStream repeatedAndShuffled(Random random) {
        List<Event> told = new ArrayList<>();
        for (Event event : events) {
            told.addAll(Collections.nCopies(1 + random.nextInt(3), event));
        }
        Collections.shuffle(told, random);
        return new BillingStream(told);
    }

    int size() {
        return events.size();
    }

    BillingStream part(int from, int most) {
        return new BillingStream(events.subList(from, Math.min(events.size(), from + most)));
    }

    void play(Subscriptions subscriptions) {
        ChangeSubscription change = new ChangeSubscription(subscriptions, done -> {});
        for (Event event : events) {
            SourceVersion version = new SourceVersion(event.version());
            if (event.desired() == null) {
                change.delete(id(event.line()), version, Precondition.NONE);
            } else {
                change.put(SubscriptionWrite.of(event.desired()).at(version));
            }
        }
    }

    /** What is left of it all: of a deleted one only that it is deleted, and the version that it takes to bring it back. */
    static String state(Subscriptions subscriptions) {
        StringBuilder state = new StringBuilder();
        for (int line = 0; line < LINES; line++) {
            Kept kept = subscriptions.find(id(line)).orElse(null);
            SourceVersion version =
                    kept == null ? subscriptions.forestalled(id(line)).orElse(null) : kept.version();
            state.append(line)
                    .append(' ')
                    .append(version)
                    .append(' ')
                    .append(kept == null || kept.deleted() ? "none" : kept.subscription())
                    .append('\n');
        }
        return state.toString();
    }

    private static Subscription desired(Random random, int line) {
        SubscriptionStatus status = STATUSES.get(random.nextInt(STATUSES.size()));
        return new Subscription(
                id(line),
                TenantId.organization("tenant-" + line % 7),
                new ProductId(line % 2 == 0 ? "crm" : "verify"),
                new PlanId("plan-" + random.nextInt(3)),
                new Terms(status, null, END, status == SubscriptionStatus.PAST_DUE ? END : null),
                null);
    }

    private static SubscriptionId id(int line) {
        return new SubscriptionId("line-" + line);
    }
}
