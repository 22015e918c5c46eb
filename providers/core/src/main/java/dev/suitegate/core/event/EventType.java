package dev.suitegate.core.event;

import dev.suitegate.core.subscription.Change;
import dev.suitegate.core.subscription.SubscriptionStatus;
import java.util.Arrays;
import java.util.Optional;

/** What kinds of events there are. The set is closed: a new kind is a new version of the contract in {@code docs/events.md}. */
public enum EventType {
    /** A subscription came to be, or came back after a deletion; one that begins as a trial is {@link #TRIAL_STARTED}. */
    SUBSCRIPTION_CREATED("subscription.created"),
    /** The same, of a subscription that begins as a trial, whoever began it. */
    TRIAL_STARTED("subscription.trial_started"),
    /** Plan, status, dates or the number of seats changed. */
    SUBSCRIPTION_UPDATED("subscription.updated"),
    /** A subscription was taken away: by billing, by an administrator, or because its customer is no more. */
    SUBSCRIPTION_DELETED("subscription.deleted"),
    SEAT_ASSIGNED("subscription.seat_assigned"),
    SEAT_FREED("subscription.seat_freed"),
    /** A week is left until a subscription stops giving access by its dates. */
    ENDS_IN_7_DAYS("subscription.ends_in_7_days"),
    /** A day is left. */
    ENDS_IN_1_DAY("subscription.ends_in_1_day"),
    /** A subscription stopped giving access by its dates alone; nobody wrote anything. */
    SUBSCRIPTION_ENDED("subscription.ended"),
    /** Somebody may have lost access, for whatever reason; also for those that no subscription tells of. */
    ACCESS_REVOKED("access.revoked"),
    /** Somebody asked for a delivery, to see whether it arrives. */
    ENDPOINT_TEST("endpoint.test"),
    /** An endpoint gets no more events until somebody enables it again. */
    ENDPOINT_DISABLED("endpoint.disabled");

    private final String word;

    EventType(String word) {
        this.word = word;
    }

    /** The name on the wire, for example {@code subscription.updated}. */
    public String word() {
        return word;
    }

    /** The type with this name, or nothing when there is none. */
    public static Optional<EventType> of(String word) {
        return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
    }

    /** The one type that tells of a change: each change is one event. */
    public static EventType of(Change change) {
        return switch (change.kind()) {
            case CREATED, REVIVED -> isTrial(change) ? TRIAL_STARTED : SUBSCRIPTION_CREATED;
            case UPDATED -> SUBSCRIPTION_UPDATED;
            case DELETED -> SUBSCRIPTION_DELETED;
            case SEAT_ASSIGNED -> SEAT_ASSIGNED;
            case SEAT_FREED -> SEAT_FREED;
        };
    }

    /** Whether endpoints choose to get it. A test goes to the endpoint that is tested, whatever it chose. */
    public boolean isChosen() {
        return this != ENDPOINT_TEST;
    }

    /** Whether only endpoints that see every tenant get it, because it is about no tenant. */
    public boolean isOfTheRealm() {
        return this == ENDPOINT_DISABLED;
    }

    private static boolean isTrial(Change change) {
        return change.subscription().terms().status() == SubscriptionStatus.TRIALING;
    }
}
