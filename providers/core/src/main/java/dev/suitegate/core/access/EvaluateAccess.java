package dev.suitegate.core.access;

import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.Situation.ProductFacts;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Answers whether someone may use a product, and for which tenant. Every path that issues or confirms anything asks here. */
public final class EvaluateAccess {

    private final AccessFacts facts;
    private final ResolveTenant resolver;

    public EvaluateAccess(AccessFacts facts) {
        this(facts, new ResolveByRules());
    }

    public EvaluateAccess(AccessFacts facts, ResolveTenant resolver) {
        this.facts = facts;
        this.resolver = resolver;
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

    /** The decision by these facts. */
    AccessDecision decide(AccessRequest request, Situation situation, Instant now) {
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
        return fixed.isEmpty()
                ? resolve(request, product, situation, judge)
                : judgeOnly(fixed, request, situation, judge);
    }

    private AccessDecision resolve(
            AccessRequest request, ProductFacts product, Situation situation, JudgeCandidate judge) {
        TenantResolution resolution = resolver.resolve(question(request, product, situation, judge));
        if (resolution instanceof TenantResolution.Settled settled) {
            List<TenantId> both = new ArrayList<>(List.of(settled.tenant()));
            Optional.ofNullable(product.owner()).ifPresent(both::add);
            return judgeOnly(both, request, situation, judge);
        }
        boolean anybody = resolution instanceof TenantResolution.Open
                && product.owner() == null
                && request.hints().isEmpty();
        return anybody ? judgeAll(situation, judge) : Denied.of(DenialReason.NOT_A_MEMBER);
    }

    private static TenantQuestion question(
            AccessRequest request, ProductFacts product, Situation situation, JudgeCandidate judge) {
        List<TenantQuestion.Option> options = situation.candidates().stream()
                .map(candidate -> new TenantQuestion.Option(
                        candidate.tenant(),
                        candidate.alias(),
                        candidate.name(),
                        judge.judge(candidate) instanceof Granted))
                .toList();
        return new TenantQuestion(
                request.product(), request.client(), product.owner(), request.hints(), request.remembered(), options);
    }

    /** What a pin or a machine's binding has settled for good, with a dedicated product's owner; all must be the same. */
    private static List<TenantId> fixedTenants(AccessRequest request, ProductFacts product) {
        List<TenantId> fixed = new ArrayList<>();
        Pin pin = request.pin();
        if (pin != null) {
            fixed.add(pin.tenant());
        }
        if (request.principal() instanceof Principal.Machine machine) {
            fixed.add(machine.tenant());
        }
        if (!fixed.isEmpty() && product.owner() != null) {
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
            case 0 -> nearest(denials).orElseGet(() -> Denied.of(judge.withoutAnySubscription()));
            case 1 -> granted.get(0);
            default -> new ChooseTenant(choices);
        };
    }

    /** The reason nearest to access; where it is so with several tenants, it is about none in particular. */
    private static Optional<AccessDecision> nearest(List<Denied> denials) {
        return denials.stream()
                .map(Denied::reason)
                .max(Comparator.naturalOrder())
                .map(reason -> {
                    List<Denied> alike = denials.stream()
                            .filter(denied -> denied.reason() == reason)
                            .toList();
                    return alike.size() == 1 ? alike.get(0) : Denied.of(reason);
                });
    }
}
