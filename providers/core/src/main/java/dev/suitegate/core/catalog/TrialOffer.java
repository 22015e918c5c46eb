package dev.suitegate.core.catalog;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A product's offer to use it for a while without a purchase.
 *
 * @param days how long a trial lasts, from its first instant; 1 to {@value #MOST_DAYS}
 * @param plan what is tried
 * @param to whom it is offered; never empty
 */
public record TrialOffer(int days, PlanId plan, Set<Audience> to) {

    /** A year: what lasts longer is no trial. */
    public static final int MOST_DAYS = 365;

    /** @throws IllegalArgumentException naming the rule that is broken */
    public TrialOffer {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("a trial lasts 1 to " + MOST_DAYS + " days");
        }
        if (to.isEmpty()) {
            throw new IllegalArgumentException("a trial is offered to somebody: \"users\", \"tenants\" or both");
        }
        to = Set.copyOf(EnumSet.copyOf(to));
    }

    /** Whether it is offered to these. */
    public boolean isFor(Audience somebody) {
        return to.contains(somebody);
    }

    /** Who may try a product. */
    public enum Audience {
        /** People, for themselves. */
        USERS,
        /** Organizations, for all of their members. */
        TENANTS;

        /** The word in the product file, for example {@code users}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those with this word. */
        public static Optional<Audience> of(String word) {
            return Arrays.stream(values())
                    .filter(audience -> audience.word().equals(word))
                    .findFirst();
        }
    }
}
