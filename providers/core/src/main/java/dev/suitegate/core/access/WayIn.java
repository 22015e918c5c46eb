package dev.suitegate.core.access;

import dev.suitegate.core.access.Candidate.Coverage;
import dev.suitegate.core.access.Remedy.Step;
import dev.suitegate.core.access.Situation.PersonFacts;
import dev.suitegate.core.access.Situation.ProductFacts;
import dev.suitegate.core.subscription.Standing;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would have to be done for one tenant, and how the situation would be after it. */
final class WayIn {

    private final Candidate candidate;
    private final @Nullable Coverage coverage;
    private final List<Remedy> remedies = new ArrayList<>();

    private WayIn(Candidate candidate, @Nullable Coverage coverage) {
        this.candidate = candidate;
        this.coverage = coverage;
    }

    /**
     * The way through one of the tenant's subscriptions.
     *
     * @param coverage the subscription; null: through a new one
     */
    static WayIn through(Candidate candidate, @Nullable Coverage coverage, Situation situation, Instant now) {
        WayIn way = new WayIn(candidate, coverage);
        ProductFacts product = situation.product();
        PersonFacts person = situation.person();
        way.needIf(product != null && !product.enabled(), Step.ENABLE_PRODUCT);
        way.needIf(person != null && !person.enabled(), Step.ENABLE_ACCOUNT);
        way.needIf(!candidate.enabled(), Step.ENABLE_TENANT);
        way.needIf(!candidate.member(), Step.ADD_MEMBER);
        if (coverage == null) {
            way.needIf(true, Step.SUBSCRIBE);
        } else {
            Standing standing = coverage.subscription().terms().standingAt(now);
            if (standing != Standing.VALID) {
                way.needIf(true, step(standing));
            }
            way.needIf(coverage.subscription().isSeated() && !coverage.seatHeld(), Step.ASSIGN_SEAT);
        }
        return way;
    }

    List<Remedy> remedies() {
        return remedies;
    }

    /** The situation with all of it done, and nothing else. */
    Situation taken(Situation situation, AccessRequest request) {
        Subscription open = coverage == null
                ? Openings.subscription(candidate.tenant(), request.product())
                : coverage.subscription().withTerms(new Terms(SubscriptionStatus.ACTIVE, null, null, null));
        Candidate let = new Candidate(
                candidate.tenant(),
                candidate.alias(),
                candidate.name(),
                true,
                true,
                candidate.epoch(),
                List.of(new Coverage(open, true)));
        ProductFacts product = situation.product();
        return new Situation(
                situation.readAt(),
                product == null ? null : new ProductFacts(true, product.owner()),
                situation.person() == null ? null : new PersonFacts(true),
                situation.candidates().stream()
                        .map(one -> one.tenant().equals(candidate.tenant()) ? let : one.withSubscriptions(List.of()))
                        .toList());
    }

    private void needIf(boolean needed, Step step) {
        if (needed) {
            boolean general = step == Step.ENABLE_PRODUCT || step == Step.ENABLE_ACCOUNT;
            boolean ofTheSubscription = coverage != null && step.compareTo(Step.SUBSCRIBE) > 0;
            remedies.add(new Remedy(
                    step,
                    general ? null : candidate.tenant(),
                    ofTheSubscription && coverage != null
                            ? coverage.subscription().id()
                            : null));
        }
    }

    private static Step step(Standing standing) {
        return switch (standing) {
            case NOT_STARTED -> Step.START_NOW;
            case PAUSED -> Step.RESUME;
            case PAST_DUE -> Step.SETTLE_PAYMENT;
            case CANCELED -> Step.REACTIVATE;
            case TRIAL_ENDED, ENDED -> Step.PROLONG;
            case VALID -> throw new IllegalArgumentException("a valid subscription needs nothing");
        };
    }
}
