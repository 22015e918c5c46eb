package dev.suitegate.core.event;

/**
 * Which state of a subscription an event shows: of two events about one subscription, the one with the greater version shows the
 * newer state, and two with the same version show the same state. It is the number of the line that the last change of this
 * subscription has in the realm's history. These numbers rise in the order in which changes took effect; for one subscription they
 * have gaps.
 *
 * @param value 0 to 2^53-1, so that every JSON parser keeps it exactly (RFC 8259 section 6); 0: the history has no line about it
 */
public record StateVersion(long value) implements Comparable<StateVersion> {

    /** The greatest version. */
    public static final long MOST = (1L << 53) - 1;

    public StateVersion {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("a version must be between 0 and " + MOST);
        }
    }

    @Override
    public int compareTo(StateVersion other) {
        return Long.compare(value, other.value);
    }
}
