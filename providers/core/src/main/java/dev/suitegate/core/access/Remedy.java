package dev.suitegate.core.access;

import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that could be done so that a person may enter.
 *
 * @param tenant for which tenant; null: for all
 * @param subscription in which subscription; null: in none that there is
 */
public record Remedy(
        Step step, @Nullable TenantId tenant, @Nullable SubscriptionId subscription) {

    /** What to do. */
    public enum Step {
        ENABLE_PRODUCT,
        ENABLE_ACCOUNT,
        ENABLE_TENANT,
        ADD_MEMBER,
        SUBSCRIBE,
        /** Move the start forward, or wait for it. */
        START_NOW,
        RESUME,
        /** Take the payment, or give more time for it. */
        SETTLE_PAYMENT,
        REACTIVATE,
        PROLONG,
        ASSIGN_SEAT;

        /** The word that the API uses, for example {@code assign_seat}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
