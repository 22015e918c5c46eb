package dev.suitegate.core.subscription;

import dev.suitegate.core.subscription.SubscriptionChange.Refusal;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What became of one subscription when billing's export was merged with what is stored.
 *
 * @param refusal why it was refused; null: it was not
 */
public record RowOutcome(
        SubscriptionId id, Kind kind, @Nullable Refusal refusal) {

    public RowOutcome(SubscriptionId id, Kind kind) {
        this(id, kind, null);
    }

    /** What became of it. */
    public enum Kind {
        CREATED,
        UPDATED,
        UNCHANGED,
        /** The export does not have it, so it ended. */
        ENDED,
        /** It was written after the export was taken, so it stays as it is. */
        NEWER,
        REFUSED;

        /** The word that the API uses, for example {@code ended}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(SubscriptionChange change) {
            if (change instanceof SubscriptionChange.Created) {
                return CREATED;
            }
            if (change instanceof SubscriptionChange.Updated) {
                return UPDATED;
            }
            return change instanceof SubscriptionChange.Deleted ? ENDED : UNCHANGED;
        }
    }
}
