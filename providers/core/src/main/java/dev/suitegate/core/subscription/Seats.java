package dev.suitegate.core.subscription;

/** How many named users may use a subscription at once. */
public record Seats(int total) {

    /** More than any customer buys, and small enough that no sum overflows. */
    public static final int MOST = 10_000_000;

    public Seats {
        if (total < 0 || total > MOST) {
            throw new IllegalArgumentException("seats must be between 0 and " + MOST);
        }
    }
}
