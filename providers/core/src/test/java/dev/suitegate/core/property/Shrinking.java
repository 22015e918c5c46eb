package dev.suitegate.core.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Leaves steps out of a failing history for as long as it still fails, so that a person can read what is left. */
final class Shrinking {

    private Shrinking() {}

    /**
     * Fails the test when {@code flaw} finds something in {@code steps}.
     *
     * @param flaw replays a history in a world of its own, and says what is wrong with it
     */
    static void check(Seed seed, int history, List<Step> steps, Function<List<Step>, Optional<String>> flaw) {
        if (flaw.apply(steps).isEmpty()) {
            return;
        }
        List<Step> smallest = smallest(steps, flaw);
        StringBuilder report = new StringBuilder(flaw.apply(smallest).orElseThrow());
        report.append("\nhistory ").append(history).append(" of ").append(seed).append(", shrunken:");
        smallest.forEach(step -> report.append("\n  ").append(step));
        throw new AssertionError(report);
    }

    static List<Step> smallest(List<Step> steps, Function<List<Step>, Optional<String>> flaw) {
        List<Step> rest = new ArrayList<>(steps);
        boolean shorter = true;
        while (shorter) {
            shorter = false;
            for (int i = rest.size() - 1; i >= 0; i--) {
                Step left = rest.remove(i);
                if (flaw.apply(rest).isPresent()) {
                    shorter = true;
                } else {
                    rest.add(i, left);
                }
            }
        }
        return rest;
    }
}
