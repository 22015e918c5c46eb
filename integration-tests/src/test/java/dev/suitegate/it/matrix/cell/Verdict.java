package dev.suitegate.it.matrix.cell;

import java.util.Locale;

/** What a cell has shown. */
public enum Verdict {
    /** Refused, as it must be, and its allowed twin got through in the same run. */
    PASS,
    /** Let through, or refused with something left behind. */
    LEAK,
    /** An allowed cell did not get through, so that nothing is known about the refused ones. */
    INVALID,
    /** A server error, an answer that no client understands, or trouble of the test's own. */
    INCONCLUSIVE,
    /** Works, as it must: the fault must not reach so far. */
    KEPT,
    /** Refused after a bounded time. */
    BOUNDED,
    /** There is no such cell. */
    IMPOSSIBLE;

    /** Whether it is as it must be. */
    public boolean isGood() {
        return this == PASS || this == KEPT || this == BOUNDED || this == IMPOSSIBLE;
    }

    /** The name in reports. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
