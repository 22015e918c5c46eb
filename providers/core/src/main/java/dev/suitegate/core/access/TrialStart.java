package dev.suitegate.core.access;

import dev.suitegate.core.subscription.Subscription;

/** What became of somebody's yes to a trial. */
public sealed interface TrialStart {

    record Started(Subscription subscription) implements TrialStart {}

    /** Nothing was written; what may be tried now, if anything, is another question. */
    record NotStarted() implements TrialStart {}
}
