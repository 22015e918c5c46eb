package dev.suitegate.core.subscription;

/** What the assignment or release of a seat did. */
public enum SeatChange {
    ASSIGNED,
    FREED,
    /** It already was so. */
    UNCHANGED,
    /** There is no such subscription. */
    UNKNOWN,
    /** The subscription covers every member, so it has no seats. */
    NOT_SEATED,
    NO_SEAT_LEFT
}
