package dev.suitegate.core.access;

import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.Candidate.Coverage;
import dev.suitegate.core.access.Situation.PersonFacts;
import dev.suitegate.core.subscription.Standing;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Decides for one tenant; the reasons are looked for in the order of {@link DenialReason}. */
final class JudgeCandidate {

    /** The latest end wins, an open end over all; then the lowest external id. */
    private static final Comparator<Subscription> BEST_FIRST =
            Comparator.comparing(JudgeCandidate::end).reversed().thenComparing(Subscription::id);

    private final AccessRequest request;
    private final Situation situation;
    private final Instant now;

    /** The resolver is told what each tenant gives before the decision asks for it, and somebody may have hundreds. */
    private final Map<TenantId, AccessDecision> judged = new HashMap<>();

    JudgeCandidate(AccessRequest request, Situation situation, Instant now) {
        this.request = request;
        this.situation = situation;
        this.now = now;
    }

    AccessDecision judge(Candidate candidate) {
        return judged.computeIfAbsent(candidate.tenant(), tenant -> decide(candidate));
    }

    private AccessDecision decide(Candidate candidate) {
        if (!candidate.enabled()) {
            return new Denied(DenialReason.TENANT_SUSPENDED, candidate.tenant());
        }
        if (request.principal() instanceof Principal.Person person) {
            if (!candidate.member()) {
                return new Denied(DenialReason.NOT_A_MEMBER, candidate.tenant());
            }
            if (!isPersonEnabled() || !accepts(candidate, person)) {
                return new Denied(DenialReason.AUTHENTICATION_NOT_ACCEPTED, candidate.tenant());
            }
        }
        Optional<Subscription> best = candidate.subscriptions().stream()
                .filter(coverage -> isValid(coverage) && coverage.covers(request.principal()))
                .map(Coverage::subscription)
                .min(BEST_FIRST);
        return best.map(subscription -> grant(candidate, subscription)).orElseGet(() -> nearestReason(candidate));
    }

    /** The reason for someone who has no tenant with a subscription to the product. */
    DenialReason withoutAnySubscription() {
        boolean unknown = request.principal() instanceof Principal.Person && !isPersonEnabled();
        return unknown ? DenialReason.AUTHENTICATION_NOT_ACCEPTED : DenialReason.NO_SUBSCRIPTION;
    }

    private AccessDecision grant(Candidate candidate, Subscription subscription) {
        if (isOfAnotherEpoch(candidate)) {
            return new Denied(DenialReason.STALE_EPOCH, candidate.tenant());
        }
        Instant until = subscription.terms().effectiveEnd().orElse(null);
        return new Granted(new ProductGrant(
                candidate.tenant(), subscription.product(), subscription.plan(), until, candidate.epoch()));
    }

    private boolean isOfAnotherEpoch(Candidate candidate) {
        Pin pin = request.pin();
        return pin != null && pin.epoch() != candidate.epoch();
    }

    private AccessDecision nearestReason(Candidate candidate) {
        DenialReason nearest = candidate.subscriptions().stream()
                .map(this::reason)
                .max(Comparator.naturalOrder())
                .orElse(DenialReason.NO_SUBSCRIPTION);
        return new Denied(nearest, candidate.tenant());
    }

    private DenialReason reason(Coverage coverage) {
        Standing standing = coverage.subscription().terms().standingAt(now);
        return standing == Standing.VALID ? DenialReason.NO_SEAT : DenialReason.of(standing);
    }

    private boolean isValid(Coverage coverage) {
        return coverage.subscription().terms().standingAt(now) == Standing.VALID;
    }

    private boolean isPersonEnabled() {
        PersonFacts person = situation.person();
        return person != null && person.enabled();
    }

    private static boolean accepts(Candidate candidate, Principal.Person person) {
        return person.isVouchedForAt(candidate.tenant());
    }

    private static Instant end(Subscription subscription) {
        return subscription.terms().effectiveEnd().orElse(Instant.MAX);
    }
}
