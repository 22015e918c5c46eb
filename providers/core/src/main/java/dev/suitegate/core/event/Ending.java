package dev.suitegate.core.event;

import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * When, and for which of its dates, a subscription stops giving access unless billing changes it.
 *
 * @param at the first instant without access
 */
public record Ending(Instant at, Cause cause) {

    /** The end that lies in these terms; empty: they have none, or give no access that could end. */
    public static Optional<Ending> of(Terms terms) {
        return switch (terms.status()) {
            case PAUSED, CANCELED -> Optional.empty();
            case TRIALING, ACTIVE, PAST_DUE -> terms.effectiveEnd().map(at -> new Ending(at, cause(terms, at)));
        };
    }

    private static Cause cause(Terms terms, Instant at) {
        if (terms.status() == SubscriptionStatus.TRIALING) {
            return Cause.TRIAL;
        }
        return at.equals(terms.endsAt()) ? Cause.PERIOD : Cause.GRACE;
    }

    /** Which of the dates it is. */
    public enum Cause {
        /** {@code endsAt} of a trial. */
        TRIAL,
        /** {@code endsAt} of what was paid for and is not renewed. */
        PERIOD,
        /** {@code graceUntil}: nobody paid. */
        GRACE;

        /** The word on the wire, for example {@code grace}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
