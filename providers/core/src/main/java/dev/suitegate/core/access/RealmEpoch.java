package dev.suitegate.core.access;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The counter that is part of the epoch of everything in a realm. It is raised when the database was put back to an older state:
 * then the other counters stand where they stood before, and would rise again through numbers that tokens already carry.
 */
public final class RealmEpoch {

    private RealmEpoch() {}

    /**
     * The counter's next value: the microseconds since 1970, which is more than all the counters of a realm can have gained
     * since any earlier call, as each of them rises by one with a write. Below 2<sup>53</sup> until the year 2255, so that every JSON
     * reader takes it as it is (RFC 8259 section 6).
     *
     * @param counter the value now
     * @param now the database's time
     * @return always more than the value now, even where the clock went back
     */
    public static long after(long counter, Instant now) {
        return Math.max(counter + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
    }
}
