package dev.suitegate.billing;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What billing says of a subscription. */
public enum SubscriptionStatus {
    /** Tried out; has an end. */
    @JsonProperty("trialing")
    TRIALING,
    /** Paid. */
    @JsonProperty("active")
    ACTIVE,
    /** Not paid in time; gives access until the end of the grace period, which it must have. */
    @JsonProperty("past_due")
    PAST_DUE,
    /** Gives no access for now. */
    @JsonProperty("paused")
    PAUSED,
    /** Gives no access any more. To cancel at the end of a period is {@link #ACTIVE} with an end. */
    @JsonProperty("canceled")
    CANCELED
}
