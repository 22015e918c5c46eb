package dev.suitegate.core.subscription;

/** What a subscription's terms say about one instant. */
public enum Standing {
    /** It gives access. */
    VALID,
    NOT_STARTED,
    PAUSED,
    /** Unpaid, and the grace period is over. */
    PAST_DUE,
    CANCELED,
    TRIAL_ENDED,
    ENDED
}
