package dev.suitegate.core.subscription;

/**
 * Where a write stands in the order of billing's writes to one subscription: of two, the greater one is the newer. What it counts
 * is billing's business.
 *
 * @param value 0 to 2^53-1, so that every JSON parser keeps it exactly (RFC 8259 section 6)
 */
public record SourceVersion(long value) implements Comparable<SourceVersion> {

    /** The greatest version. */
    public static final long MOST = (1L << 53) - 1;

    public SourceVersion {
        if (value < 0 || value > MOST) {
            throw new IllegalArgumentException("a source version must be between 0 and " + MOST);
        }
    }

    @Override
    public int compareTo(SourceVersion other) {
        return Long.compare(value, other.value);
    }
}
