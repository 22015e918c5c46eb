package dev.suitegate.core.access;

import dev.suitegate.core.subscription.Standing;
import java.util.Locale;

/**
 * Why access is denied. The order is the order in which reasons are looked for; the later of two reasons is the one nearer to
 * access, and the more helpful one to tell.
 */
public enum DenialReason {
    /** The client belongs to no product, or there is no such product. */
    NO_PRODUCT,
    PRODUCT_DISABLED,
    /** Nobody the person could act for ever subscribed. */
    NO_SUBSCRIPTION,
    TENANT_SUSPENDED,
    NOT_A_MEMBER,
    /** The person is disabled or unknown, or came in through an identity provider that this tenant does not accept. */
    AUTHENTICATION_NOT_ACCEPTED,
    NOT_STARTED,
    PAUSED,
    PAST_DUE,
    CANCELED,
    TRIAL_ENDED,
    ENDED,
    NO_SEAT,
    /** The token or code was issued before access was last taken away or restored. */
    STALE_EPOCH;

    /** The word used in events, on pages and in the API, for example {@code no_seat}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static DenialReason of(Standing standing) {
        return switch (standing) {
            case NOT_STARTED -> NOT_STARTED;
            case PAUSED -> PAUSED;
            case PAST_DUE -> PAST_DUE;
            case CANCELED -> CANCELED;
            case TRIAL_ENDED -> TRIAL_ENDED;
            case ENDED -> ENDED;
            case VALID -> throw new IllegalArgumentException("a valid subscription denies nothing");
        };
    }
}
