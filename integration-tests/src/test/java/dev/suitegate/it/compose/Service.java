package dev.suitegate.it.compose;

import dev.suitegate.it.load.NoAnswer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Waits for the suite to serve again. */
final class Service {
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final long PAUSE_MS = 200;

    private Service() {}

    /** Returns when the suite serves, or when that takes longer than anybody would wait. */
    static void await(BooleanSupplier serves) throws InterruptedException {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (serves.getAsBoolean()) {
                    return;
                }
            } catch (NoAnswer notYet) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MS);
            }
        }
    }
}
