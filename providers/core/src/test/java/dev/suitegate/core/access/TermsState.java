package dev.suitegate.core.access;

import dev.suitegate.core.subscription.SubscriptionStatus;
import dev.suitegate.core.subscription.Terms;
import dev.suitegate.core.world.World;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Status and dates of a subscription, each date told by where it lies from now. */
record TermsState(SubscriptionStatus status, When start, When end, When grace) {

    enum When {
        NONE,
        PAST,
        NOW,
        FUTURE;

        boolean hasCome() {
            return this == PAST || this == NOW;
        }

        boolean isSet() {
            return this != NONE;
        }
    }

    /** The full product of statuses and dates, those that billing may not write included. */
    static List<TermsState> all() {
        return Odometer.count(choose -> new TermsState(
                choose.from(SubscriptionStatus.values()),
                choose.from(When.values()),
                choose.from(When.values()),
                choose.from(When.values())));
    }

    /** Whether billing may write such terms: what a status needs is there, and nothing ends before it starts. */
    boolean isAllowed() {
        boolean complete = switch (status) {
            case TRIALING -> end.isSet();
            case PAST_DUE -> grace.isSet();
            case ACTIVE, PAUSED, CANCELED -> true;
        };
        return complete && !isReversed(end) && !isReversed(grace);
    }

    private boolean isReversed(When until) {
        return until.isSet() && (start == When.NOW || start == When.FUTURE) && until.hasCome();
    }

    Terms terms() {
        return new Terms(status, at(start, -48, 24), at(end, -24, 48), at(grace, -24, 36));
    }

    /** The first instant without access, when there is one ahead. */
    @Nullable
    Instant until() {
        boolean inGrace = status == SubscriptionStatus.PAST_DUE;
        return inGrace ? at(grace, -24, 36) : at(end, -24, 48);
    }

    private static @Nullable Instant at(When when, int hoursWhenPast, int hoursWhenFuture) {
        return switch (when) {
            case NONE -> null;
            case PAST -> World.START.plus(Duration.ofHours(hoursWhenPast));
            case NOW -> World.START;
            case FUTURE -> World.START.plus(Duration.ofHours(hoursWhenFuture));
        };
    }
}
