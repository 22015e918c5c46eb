package dev.suitegate.core.property;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Where the chance of a test run comes from. A new number in every run, printed; {@code -Dsuitegate.seed=<number>} repeats a
 * run.
 */
record Seed(long number) {

    private static final String PROPERTY = "suitegate.seed";

    static Seed ofThisRun() {
        Seed seed = new Seed(Long.getLong(PROPERTY, System.nanoTime()));
        System.out.println("-D" + PROPERTY + "=" + seed.number);
        return seed;
    }

    /** The chance of one of many histories; the same for the same seed and history. */
    RandomGenerator history(int index) {
        return RandomGeneratorFactory.of("SplittableRandom").create(number + 1_000_003L * index);
    }
}
