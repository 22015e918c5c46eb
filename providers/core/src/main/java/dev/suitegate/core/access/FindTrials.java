package dev.suitegate.core.access;

import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.Remedy.Step;
import dev.suitegate.core.access.TrialAnswer.Impossible;
import dev.suitegate.core.access.TrialAnswer.Possible;
import dev.suitegate.core.access.TrialAnswer.Reason;
import dev.suitegate.core.access.TrialAnswer.UpToOthers;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.tenant.TenantId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Says whether somebody who is refused may try the product, and for whom: where a subscription is all that is missing, to those
 * whom the product offers it to, once for ever. Whether a subscription would help is for {@link EvaluateAccess} to say.
 */
public final class FindTrials {

    private static final Comparator<Trial> THEMSELVES_FIRST = Comparator.comparing(
                    (Trial trial) -> !trial.tenant().isPerson())
            .thenComparing(Trial::name)
            .thenComparing(trial -> trial.tenant().value());

    private final AccessFacts facts;
    private final EvaluateAccess evaluateAccess;
    private final Subscriptions subscriptions;

    public FindTrials(AccessFacts facts, EvaluateAccess evaluateAccess, Subscriptions subscriptions) {
        this.facts = facts;
        this.evaluateAccess = evaluateAccess;
        this.subscriptions = subscriptions;
    }

    /** The answer as of the database's time. */
    public TrialAnswer find(TrialQuestion question) {
        TrialOffer offer = question.offer();
        if (offer == null || !(question.request().principal() instanceof Principal.Person)) {
            return new Impossible(Reason.NOT_OFFERED);
        }
        Situation situation = facts.read(question.request());
        AccessDecision decision = evaluateAccess.decide(question.request(), situation, situation.readAt());
        if (!(decision instanceof Denied denied)) {
            return new Impossible(Reason.HAS_ACCESS);
        }
        List<Trial> helpful = denied.reason() == DenialReason.NO_SUBSCRIPTION
                ? helpful(question.request(), situation, offer)
                : List.of();
        return helpful.isEmpty() ? new Impossible(Reason.WOULD_NOT_HELP) : among(helpful, question);
    }

    private List<Trial> helpful(AccessRequest request, Situation situation, TrialOffer offer) {
        return situation.candidates().stream()
                .filter(candidate -> lacksASubscriptionAlone(candidate, request, situation))
                .map(candidate -> new Trial(candidate.tenant(), candidate.name(), request.product(), offer))
                .sorted(THEMSELVES_FIRST)
                .toList();
    }

    private boolean lacksASubscriptionAlone(Candidate candidate, AccessRequest request, Situation situation) {
        WayIn way = WayIn.through(candidate, null, situation, situation.readAt());
        List<Step> missing = way.remedies().stream().map(Remedy::step).toList();
        return candidate.subscriptions().isEmpty()
                && missing.equals(List.of(Step.SUBSCRIBE))
                && evaluateAccess.decide(request, way.taken(situation, request), situation.readAt()) instanceof Granted;
    }

    /** Billing may have used the key for something else, or have said that there is never to be such a subscription. */
    private boolean isKeyTaken(Trial trial) {
        SubscriptionId key = new SubscriptionId(trial.externalId());
        return subscriptions.find(key).isPresent()
                || subscriptions.forestalled(key).isPresent();
    }

    private TrialAnswer among(List<Trial> helpful, TrialQuestion question) {
        List<Trial> offered = helpful.stream()
                .filter(trial -> trial.offer().isFor(trial.audience()) && trial.hasKey())
                .toList();
        if (offered.isEmpty()) {
            return new Impossible(Reason.NOT_OFFERED);
        }
        Set<TenantId> known = subscriptions.everSubscribed(
                question.request().product(),
                offered.stream().map(Trial::tenant).toList());
        List<Trial> open = offered.stream()
                .filter(trial -> !known.contains(trial.tenant()) && !isKeyTaken(trial))
                .toList();
        if (open.isEmpty()) {
            return new Impossible(Reason.SUBSCRIBED_BEFORE);
        }
        List<Trial> own = open.stream()
                .filter(trial -> trial.tenant().isPerson() || question.administrator())
                .toList();
        return own.isEmpty() ? new UpToOthers(open) : new Possible(own);
    }
}
