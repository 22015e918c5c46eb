package dev.suitegate.it.isolation;

import dev.suitegate.it.isolation.House.Names;
import dev.suitegate.it.isolation.House.Tenant;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * What happens, what is asked, and how the other two houses differ from the plain one.
 *
 * @param restartAfter the step after which a node is stopped and started; the others only see a new request there
 */
record History(int number, List<Step> steps, Questions questions, Names names, Duration shift, int restartAfter) {
    private static final int STEPS = 30;
    private static final int SHIFTED_DAYS = 4_000;
    private static final long SPREAD = 1_000_003L;

    /** Names that are sorted the other way round, look alike, or are the other tenant's. */
    private static final List<String> WORDS =
            List.of("acme", "globex", "ACME", "acm\u0435", "zz-last", "0-first", "\u202eemca", "a".repeat(200));

    static History draw(long seed, int number) {
        RandomGenerator random = RandomGeneratorFactory.of("SplittableRandom").create(seed + SPREAD * number);
        List<Step> steps = new RandomHistory(random).draw(STEPS);
        Questions questions = Questions.draw(random);
        int first = random.nextInt(WORDS.size());
        int second = (first + random.nextInt(1, WORDS.size())) % WORDS.size();
        Map<Tenant, String> called = Map.of(Tenant.A, WORDS.get(first), Tenant.B, WORDS.get(second));
        Duration shift =
                Duration.ofMinutes(random.nextInt(-SHIFTED_DAYS, SHIFTED_DAYS) * 1_440L + random.nextInt(1_440));
        int restartAfter = number % 10 == 0 ? random.nextInt(STEPS) : -1;
        return new History(number, steps, questions, new Names(called, called), shift, restartAfter);
    }

    /** The same where the answers to A are in truth those to another tenant. */
    History askingAsIfOf(Tenant tenant) {
        return new History(number, steps, questions.askingAsIfOf(tenant), names, shift, restartAfter);
    }

    History with(List<Step> fewer) {
        return new History(number, fewer, questions, names, shift, restartAfter);
    }
}
