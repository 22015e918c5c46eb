package dev.suitegate.core.access;

import dev.suitegate.core.access.AccessDecision.ChooseTenant;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.Candidate.Coverage;
import dev.suitegate.core.access.Explanation.Finding;
import dev.suitegate.core.access.Explanation.Rule;
import dev.suitegate.core.access.Explanation.Turn;
import dev.suitegate.core.access.Situation.PersonFacts;
import dev.suitegate.core.access.Situation.ProductFacts;
import dev.suitegate.core.subscription.Standing;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why a decision is what it is, what would change it, and when it changes by itself. {@link EvaluateAccess} decides. */
public final class ExplainAccess {

    /** Further ways and turns are not listed. */
    private static final int MOST = 20;

    private final AccessFacts facts;
    private final EvaluateAccess evaluateAccess;

    public ExplainAccess(AccessFacts facts, EvaluateAccess evaluateAccess) {
        this.facts = facts;
        this.evaluateAccess = evaluateAccess;
    }

    /**
     * Explains the decision about somebody who signs in.
     *
     * @param instant the instant that is asked about; null: now, by the database's time
     */
    public Explanation explain(AccessRequest request, @Nullable Instant instant) {
        Situation situation = facts.read(request);
        Instant at = instant == null ? situation.readAt() : instant;
        AccessDecision decision = evaluateAccess.decide(request, situation, at);
        return new Explanation(
                decision,
                at,
                situation.readAt(),
                findings(request, situation, at),
                decision instanceof Denied ? ways(request, situation, at) : List.of(),
                turns(request, situation, at, decision));
    }

    private static List<Finding> findings(AccessRequest request, Situation situation, Instant at) {
        List<Finding> findings = new ArrayList<>();
        ProductFacts product = situation.product();
        findings.add(new Finding(Rule.PRODUCT_KNOWN, product != null, null, null, null));
        findings.add(new Finding(Rule.PRODUCT_ENABLED, product != null && product.enabled(), null, null, null));
        PersonFacts person = situation.person();
        findings.add(new Finding(Rule.ACCOUNT_ENABLED, person != null && person.enabled(), null, null, null));
        concerned(request, situation).forEach(candidate -> addFindings(candidate, at, findings));
        return findings;
    }

    private static void addFindings(Candidate candidate, Instant at, List<Finding> findings) {
        findings.add(new Finding(Rule.TENANT_ENABLED, candidate.enabled(), candidate.tenant(), null, null));
        findings.add(new Finding(Rule.MEMBER, candidate.member(), candidate.tenant(), null, null));
        findings.add(
                new Finding(Rule.SUBSCRIBED, !candidate.subscriptions().isEmpty(), candidate.tenant(), null, null));
        for (Coverage coverage : candidate.subscriptions()) {
            Subscription subscription = coverage.subscription();
            Standing standing = subscription.terms().standingAt(at);
            findings.add(new Finding(
                    Rule.SUBSCRIPTION_VALID,
                    standing == Standing.VALID,
                    candidate.tenant(),
                    subscription.id(),
                    standing));
            if (subscription.isSeated()) {
                findings.add(
                        new Finding(Rule.SEAT_HELD, coverage.seatHeld(), candidate.tenant(), subscription.id(), null));
            }
        }
    }

    /** Those that are named; where none is named, those with a subscription, or all when none has one. */
    private static List<Candidate> concerned(AccessRequest request, Situation situation) {
        List<Candidate> named = situation.candidates().stream()
                .filter(candidate -> candidate.isNamedByAll(request.hints()))
                .toList();
        List<Candidate> subscribed = named.stream()
                .filter(candidate -> !candidate.subscriptions().isEmpty())
                .toList();
        return subscribed.isEmpty() || !request.hints().isEmpty() ? named : subscribed;
    }

    private List<List<Remedy>> ways(AccessRequest request, Situation situation, Instant at) {
        return concerned(request, situation).stream()
                .flatMap(candidate -> shortest(candidate, request, situation, at))
                .sorted(Comparator.comparing(List::size))
                .limit(MOST)
                .toList();
    }

    /** The shortest of a tenant's ways that lead somewhere. */
    private Stream<List<Remedy>> shortest(Candidate candidate, AccessRequest request, Situation situation, Instant at) {
        Stream<WayIn> ways = candidate.subscriptions().isEmpty()
                ? Stream.of(WayIn.through(candidate, null, situation, at))
                : candidate.subscriptions().stream().map(coverage -> WayIn.through(candidate, coverage, situation, at));
        return ways
                .filter(way -> evaluateAccess.decide(request, way.taken(situation, request), at) instanceof Granted)
                .map(WayIn::remedies)
                .min(Comparator.comparing(List::size))
                .stream();
    }

    private List<Turn> turns(AccessRequest request, Situation situation, Instant at, AccessDecision now) {
        List<Turn> turns = new ArrayList<>();
        AccessDecision last = now;
        for (Instant boundary : boundaries(situation).tailSet(at, false)) {
            AccessDecision then = evaluateAccess.decide(request, situation, boundary);
            if (!isSame(last, then) && turns.size() < MOST) {
                turns.add(new Turn(boundary, then));
                last = then;
            }
        }
        return turns;
    }

    private static NavigableSet<Instant> boundaries(Situation situation) {
        NavigableSet<Instant> boundaries = new TreeSet<>();
        situation.candidates().stream()
                .flatMap(candidate -> candidate.subscriptions().stream())
                .map(coverage -> coverage.subscription().terms())
                .flatMap(ExplainAccess::dates)
                .forEach(boundaries::add);
        return boundaries;
    }

    private static Stream<Instant> dates(Terms terms) {
        return Stream.of(terms.startsAt(), terms.endsAt(), terms.graceUntil()).filter(Objects::nonNull);
    }

    /** Whether somebody who tries would see no difference but the date until which they may enter. */
    private static boolean isSame(AccessDecision one, AccessDecision other) {
        if (one instanceof Granted before && other instanceof Granted after) {
            return before.grant().tenant().equals(after.grant().tenant())
                    && before.grant().plan().equals(after.grant().plan());
        }
        if (one instanceof ChooseTenant before && other instanceof ChooseTenant after) {
            return before.tenants().equals(after.tenants());
        }
        return one.equals(other);
    }
}
