package dev.suitegate.core.access;

import dev.suitegate.core.access.TrialAnswer.Possible;
import dev.suitegate.core.access.TrialStart.NotStarted;
import dev.suitegate.core.access.TrialStart.Started;
import dev.suitegate.core.subscription.ChangeSubscription;
import dev.suitegate.core.subscription.Subscription;
import dev.suitegate.core.subscription.SubscriptionChange.Created;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Subscriptions;
import dev.suitegate.core.subscription.Terms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Begins a trial that somebody has agreed to, if it is still what may begin. */
public final class StartTrial {

    private final FindTrials findTrials;
    private final Subscriptions subscriptions;
    private final ChangeSubscription changeSubscription;

    public StartTrial(FindTrials findTrials, Subscriptions subscriptions, ChangeSubscription changeSubscription) {
        this.findTrials = findTrials;
        this.subscriptions = subscriptions;
        this.changeSubscription = changeSubscription;
    }

    /**
     * Subscribes the tenant for as long as the offer says. Of several at once, one does.
     *
     * @param agreed what the person saw and said yes to
     */
    public TrialStart start(TrialQuestion question, Trial agreed) {
        subscriptions.lock(agreed.tenant(), agreed.product());
        boolean stands = findTrials.find(question) instanceof Possible possible
                && possible.trials().stream().anyMatch(agreed::isAs);
        return stands && changeSubscription.put(subscription(agreed)) instanceof Created created
                ? new Started(created.subscription())
                : new NotStarted();
    }

    private Subscription subscription(Trial trial) {
        Instant begin = subscriptions.now().truncatedTo(ChronoUnit.SECONDS);
        Instant end = begin.plus(trial.offer().days(), ChronoUnit.DAYS);
        return new Subscription(
                new SubscriptionId(trial.externalId()),
                trial.tenant(),
                trial.product(),
                trial.offer().plan(),
                new Terms(SubscriptionStatus.TRIALING, begin, end, null),
                null);
    }
}
