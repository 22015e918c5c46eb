package dev.suitegate.core.history;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the history.
 *
 * @param number 1 for a realm's first line, and one more for each that follows: the order in which the changes took effect
 * @param at the database's time
 * @param action what was done, for example {@code updated}
 * @param subject whose subscription it is about; null: it is about none
 * @param product null: it is about the realm as a whole
 * @param externalId the subscription that it is about; null: it is about none
 * @param user whose seat it is about; null: nobody's
 * @param before what was before, as JSON; null: nothing
 * @param after what is after, as JSON; null: nothing any more
 * @param previous the hash of the line before; {@link HashChain#ORIGIN} for the first
 * @param hash {@link HashChain#hash} of this line
 */
public record HistoryEntry(
        long number,
        Instant at,
        Author author,
        String action,
        @Nullable TenantId subject,
        @Nullable ProductId product,
        @Nullable SubscriptionId externalId,
        @Nullable UserId user,
        @Nullable String before,
        @Nullable String after,
        String previous,
        String hash) {

    /** The same line after another one, with the hash that it has there. */
    public HistoryEntry linked(String realm, long place, String predecessor) {
        HistoryEntry open = new HistoryEntry(
                place, at, author, action, subject, product, externalId, user, before, after, predecessor, "");
        return open.sealed(HashChain.hash(realm, open));
    }

    private HistoryEntry sealed(String digest) {
        return new HistoryEntry(
                number, at, author, action, subject, product, externalId, user, before, after, previous, digest);
    }
}
