package dev.suitegate.core.access;

import dev.suitegate.core.subscription.Standing;
import dev.suitegate.core.subscription.SubscriptionId;
import dev.suitegate.core.tenant.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision with what led to it.
 *
 * @param at the instant that the decision is about
 * @param readAt when the facts were read; all of them are as of then, only the dates are looked at as of {@code at}
 * @param findings what each rule found, in the order in which the rules are asked
 * @param ways each a list of what would together let the person in; empty while they are in, and where nothing known would help
 * @param turns when the decision will be another one by the dates alone, in the order of time
 */
public record Explanation(
        AccessDecision decision,
        Instant at,
        Instant readAt,
        List<Finding> findings,
        List<List<Remedy>> ways,
        List<Turn> turns) {

    public Explanation {
        findings = List.copyOf(findings);
        ways = ways.stream().map(List::copyOf).toList();
        turns = List.copyOf(turns);
    }

    /** What is asked. */
    public enum Rule {
        PRODUCT_KNOWN,
        PRODUCT_ENABLED,
        ACCOUNT_ENABLED,
        TENANT_ENABLED,
        MEMBER,
        SUBSCRIBED,
        SUBSCRIPTION_VALID,
        SEAT_HELD;

        /** The word that the API uses, for example {@code seat_held}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * What a rule found.
     *
     * @param tenant for which tenant; null: for all
     * @param subscription in which subscription; null: in none in particular
     * @param standing what the terms of the subscription say; null: it is not about them
     */
    public record Finding(
            Rule rule,
            boolean holds,
            @Nullable TenantId tenant,
            @Nullable SubscriptionId subscription,
            @Nullable Standing standing) {}

    /** An instant from which on the decision is another one, unless something else changes before. */
    public record Turn(Instant from, AccessDecision decision) {}
}
