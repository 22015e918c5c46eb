package dev.suitegate.core.event;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** How long before an end there is a warning; in the order in which they come. */
public enum WarningKind {
    SEVEN_DAYS(EventType.ENDS_IN_7_DAYS, Duration.ofDays(7)),
    ONE_DAY(EventType.ENDS_IN_1_DAY, Duration.ofDays(1)),
    /** At the end itself. */
    AT_THE_END(EventType.SUBSCRIPTION_ENDED, Duration.ZERO);

    private final EventType type;
    private final Duration lead;

    WarningKind(EventType type, Duration lead) {
        this.type = type;
        this.lead = lead;
    }

    /** The type of the event that warns so. */
    public EventType type() {
        return type;
    }

    /** How long before the end it comes. */
    public Duration lead() {
        return lead;
    }

    /** When it comes. */
    public Instant before(Instant end) {
        return end.minus(lead);
    }

    /** Whether no later warning has come since; once one has, this one says nothing any more. */
    boolean isLatestAt(Instant now, Instant end) {
        return Arrays.stream(values())
                .filter(later -> later.compareTo(this) > 0)
                .allMatch(later -> now.isBefore(later.before(end)));
    }
}
