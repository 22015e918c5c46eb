package dev.suitegate.core.subscription;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.Reach;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which subscriptions are to be listed, of those that are not deleted: in the order of their ids, or, where only those that were
 * written since an instant count, in the order in which they were written.
 *
 * @param product null: whatever product
 * @param status null: whatever status
 * @param updatedSince the first instant that counts; null: whenever written
 * @param after where the list goes on; null: it begins
 * @param most how many at most
 */
public record Listing(
        Reach reach,
        @Nullable ProductId product,
        @Nullable SubscriptionStatus status,
        @Nullable Instant updatedSince,
        @Nullable Position after,
        int most) {

    /** All within reach, in the order of their ids. */
    public static Listing within(Reach reach, Optional<SubscriptionId> after, int most) {
        Position position = after.map(id -> new Position(Instant.EPOCH, id)).orElse(null);
        return new Listing(reach, null, null, null, position, most);
    }

    /** The last one of an earlier part. */
    public record Position(Instant updatedAt, SubscriptionId id) {}

    /**
     * A subscription in a list.
     *
     * @param version where the last write stood in billing's order; null: billing never gave one
     */
    public record Listed(
            Subscription subscription, @Nullable SourceVersion version, Instant updatedAt) {

        /** Where a list that ends here goes on. */
        public Position position() {
            return new Position(updatedAt, subscription.id());
        }
    }
}
