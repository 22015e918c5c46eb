package dev.suitegate.core.subscription;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What billing says of a subscription. Whether it gives access at an instant is {@link Terms#standingAt}. */
public enum SubscriptionStatus {
    TRIALING,
    ACTIVE,
    PAST_DUE,
    PAUSED,
    CANCELED;

    /** The word that the API and the database use, for example {@code past_due}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The status with this word, or nothing when billing made one up. */
    public static Optional<SubscriptionStatus> of(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word().equals(word))
                .findFirst();
    }
}
