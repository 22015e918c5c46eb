package dev.suitegate.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.isolation.House.Tenant;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Nobody knows what every answer must be, but some must be the same: whatever happens next door, whatever the tenants are
 * called, at either node, at another time, after a restart. {@code -Dsuitegate.isolation.seed=<number>} repeats a run.
 */
@AgainstTheSuite
@Tag("isolation")
class MetamorphicIT {
    private static final String SEED = "suitegate.isolation.seed";

    /** A change is tried with the histories that once found a fault; {@code make soak} draws others. */
    private static final long FOUND_A_FAULT = 32490160795256L;

    private static final int CASES = 10_200;
    private static final int FEWEST_GRANTED = 500;
    private static final int HISTORIES_UNTIL_SEEN = 20;
    private static final int MOST_REPORTED = 3;

    @Test
    void whatIsNotAboutATenantChangesNoAnswerToIt(Suite suite, Proof proof) {
        long seed = Long.getLong(SEED, FOUND_A_FAULT);
        System.out.println("isolation: -D" + SEED + "=" + seed);
        List<String> violations = new ArrayList<>();
        try (OwnSchema schema = new OwnSchema(suite);
                Node first = new Node(suite, schema.parameters());
                Node second = new Node(suite, schema.parameters())) {
            Relations relations = new Relations(first, second);
            for (int number = 0; total(relations) < CASES && violations.size() < MOST_REPORTED; number++) {
                History history = History.draw(seed, number);
                if (relations.flaw(history).isPresent()) {
                    violations.add(report(relations, relations.smallest(history)));
                }
            }
            proof.figure("seed", seed);
            proof.figure("cases", total(relations));
            proof.figure("violations", violations.size());
            proof.figure("granted", relations.granted());
            assertThat(violations).as("seed %s", seed).isEmpty();
            assertThat(relations.granted()).isGreaterThan(FEWEST_GRANTED);
            relations.cases().forEach((relation, count) -> proof.figure("cases " + relation, count));
        }
    }

    /** The comparison itself: if A were told what B is told, B's changes would show. */
    @Test
    void wouldSeeANeighbourThatShows(Suite suite) {
        try (OwnSchema schema = new OwnSchema(suite);
                Node first = new Node(suite, schema.parameters());
                Node second = new Node(suite, schema.parameters())) {
            Relations relations = new Relations(first, second);
            List<String> seen = new ArrayList<>();
            for (int number = 0; number < HISTORIES_UNTIL_SEEN; number++) {
                relations.flaw(History.draw(1, number).askingAsIfOf(Tenant.B)).ifPresent(seen::add);
            }
            assertThat(seen).isNotEmpty().allMatch(flaw -> flaw.startsWith("a: "));
        }
    }

    private static long total(Relations relations) {
        return relations.cases().values().stream().mapToLong(Long::longValue).sum();
    }

    private static String report(Relations relations, History smallest) {
        Optional<String> flaw = relations.flaw(smallest);
        String steps = smallest.steps().stream().map(Object::toString).collect(Collectors.joining("\n  "));
        return "history " + smallest.number() + ", shrunken:\n  " + steps + "\n" + flaw.orElse("did not happen again");
    }
}
