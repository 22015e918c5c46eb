package dev.suitegate.core.history;

import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A realm's history, to be read. */
public interface HistoryLog {

    /**
     * Lines in the order of their numbers.
     *
     * @param after the number after which they begin; 0: at the first
     * @param most how many at most
     */
    List<HistoryEntry> read(Filter filter, long after, int most);

    /**
     * Calls of the API that were refused, the latest first.
     *
     * @param since the first minute that counts
     * @param most how many at most
     */
    List<RefusedCall> refused(Instant since, int most);

    /** Where the history says that it ends. */
    Head head();

    /**
     * Which lines are meant.
     *
     * @param subject those of one customer; null: of all
     * @param externalId those of one subscription; null: of all
     */
    record Filter(@Nullable TenantId subject, @Nullable SubscriptionId externalId) {

        /** Every line. */
        public static final Filter NONE = new Filter(null, null);
    }
}
