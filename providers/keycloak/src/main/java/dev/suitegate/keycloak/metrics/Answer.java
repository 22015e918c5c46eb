package dev.suitegate.keycloak.metrics;

import dev.suitegate.core.catalog.ProductId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a layer answered.
 *
 * @param product as the suite's own table says; null: the client belongs to none
 * @param reason a word of the suite's, never one that somebody sent
 */
public record Answer(@Nullable ProductId product, Outcome outcome, String reason) {

    /** The later, the worse. */
    enum Outcome {
        ALLOWED,
        /** The person has to say something first: for which tenant, or that the product may see them. */
        OPEN,
        REFUSED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Answer allowed(ProductId product) {
        return new Answer(product, Outcome.ALLOWED, Labels.NONE);
    }

    public static Answer open(@Nullable ProductId product, String reason) {
        return new Answer(product, Outcome.OPEN, reason);
    }

    public static Answer refused(@Nullable ProductId product, String reason) {
        return new Answer(product, Outcome.REFUSED, reason);
    }

    /** The one that counts of two about the same request: the worse one, and of two that are as bad, this one. */
    Answer orWorse(Answer later) {
        return later.outcome.compareTo(outcome) > 0 ? later : this;
    }

    /** Whether it stands although the request's transaction was rolled back. */
    boolean standsWithoutCommit() {
        return outcome != Outcome.ALLOWED;
    }
}
