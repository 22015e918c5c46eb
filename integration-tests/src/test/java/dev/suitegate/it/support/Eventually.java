package dev.suitegate.it.support;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, and for nothing longer than it takes. */
public final class Eventually {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration PAUSE = Duration.ofMillis(20);

    private Eventually() {}

    /** Returns once the condition holds, and fails with what was awaited when it does not in time. */
    public static void is(String what, BooleanSupplier condition) {
        is(what, LONGEST, condition);
    }

    /** The same for what takes longer than usual. */
    public static void is(String what, Duration longest, BooleanSupplier condition) {
        long end = System.nanoTime() + longest.toNanos();
        long looked = System.nanoTime();
        while (!condition.getAsBoolean()) {
            long now = System.nanoTime();
            if (now > end) {
                throw new AssertionError("after " + longest + " still not: " + what);
            }
            // Where a look takes long, looking must not take the machine from what is awaited.
            LockSupport.parkNanos(Math.max(PAUSE.toNanos(), 2 * (now - looked)));
            looked = System.nanoTime();
        }
    }
}
