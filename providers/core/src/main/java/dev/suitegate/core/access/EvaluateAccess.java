package dev.suitegate.core.access;

import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.Situation.ProductFacts;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Answers whether someone may use a product, and for which tenant. Every path that issues or confirms anything asks here. */
public final class EvaluateAccess {

    private final AccessFacts facts;

    public EvaluateAccess(AccessFacts facts) {
        this.facts = facts;
    }

    /** The decision as of the database's time. */
    public AccessDecision evaluate(AccessRequest request) {
        Situation situation = facts.read(request);
        return decide(request, situation, situation.readAt());
    }

    /** What the decision was or will be at {@code instant}, as far as today's facts tell. */
    public AccessDecision evaluateAt(AccessRequest request, Instant instant) {
        return decide(request, facts.read(request), instant);
    }

    private static AccessDecision decide(AccessRequest request, Situation situation, Instant now) {
        ProductFacts product = situation.product();
        if (product == null) {
            return Denied.of(DenialReason.NO_PRODUCT);
        }
        if (!product.enabled()) {
            return Denied.of(DenialReason.PRODUCT_DISABLED);
        }
        if (request.presented() instanceof Presented.Unpinned) {
            return Denied.of(DenialReason.STALE_EPOCH);
        }
        JudgeCandidate judge = new JudgeCandidate(request, situation, now);
        List<TenantId> fixed = fixedTenants(request, product);
        if (!fixed.isEmpty()) {
            return judgeOnly(fixed, request, situation, judge);
        }
        return request.hints().isEmpty() ? judgeAll(situation, judge) : judgeNamed(request.hints(), situation, judge);
    }

    /** The tenants that something other than the person's choice has already settled; they must all be the same. */
    private static List<TenantId> fixedTenants(AccessRequest request, ProductFacts product) {
        List<TenantId> fixed = new ArrayList<>();
        Pin pin = request.pin();
        if (pin != null) {
            fixed.add(pin.tenant());
        }
        if (request.principal() instanceof Principal.Machine machine) {
            fixed.add(machine.tenant());
        }
        if (product.owner() != null) {
            fixed.add(product.owner());
        }
        return fixed;
    }

    private static AccessDecision judgeOnly(
            List<TenantId> fixed, AccessRequest request, Situation situation, JudgeCandidate judge) {
        TenantId tenant = fixed.get(0);
        if (!fixed.stream().allMatch(tenant::equals)) {
            return new Denied(DenialReason.NOT_A_MEMBER, tenant);
        }
        return situation
                .candidate(tenant)
                .filter(candidate -> candidate.isNamedByAll(request.hints()))
                .map(judge::judge)
                .orElseGet(() -> new Denied(DenialReason.NOT_A_MEMBER, tenant));
    }

    private static AccessDecision judgeNamed(Set<TenantHint> hints, Situation situation, JudgeCandidate judge) {
        return situation.candidates().stream()
                .filter(candidate -> candidate.isNamedByAll(hints))
                .findFirst()
                .map(judge::judge)
                .orElseGet(() -> Denied.of(DenialReason.NOT_A_MEMBER));
    }

    private static AccessDecision judgeAll(Situation situation, JudgeCandidate judge) {
        List<Granted> granted = new ArrayList<>();
        List<TenantChoice> choices = new ArrayList<>();
        List<Denied> denials = new ArrayList<>();
        for (Candidate candidate : situation.candidates()) {
            if (candidate.subscriptions().isEmpty()) {
                continue;
            }
            AccessDecision decision = judge.judge(candidate);
            if (decision instanceof Granted grant) {
                granted.add(grant);
                choices.add(new TenantChoice(candidate.tenant(), candidate.alias(), candidate.name()));
            } else if (decision instanceof Denied denied) {
                denials.add(denied);
            }
        }
        return switch (granted.size()) {
            case 0 ->
                denials.stream()
                        .max(Comparator.comparing(Denied::reason))
                        .orElseGet(() -> Denied.of(judge.withoutAnySubscription()));
            case 1 -> granted.get(0);
            default -> new ChooseTenant(choices);
        };
    }
}
