package dev.suitegate.core.property;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What was issued before access went and came stays dead; what was issued in an unbroken run of access stays alive. */
final class EpochPropertyTest {

    private static final int HISTORIES = 600;
    private static final int STEPS = 50;

    @Test
    void aPinLivesExactlyAsLongAsAccessIsUnbroken() {
        Seed seed = Seed.ofThisRun();
        for (int history = 0; history < HISTORIES; history++) {
            List<Step> steps =
                    RandomSteps.everywhere(new Suite(), seed.history(history)).draw(STEPS);
            Shrinking.check(seed, history, steps, EpochPropertyTest::flaw);
        }
    }

    private static Optional<String> flaw(List<Step> steps) {
        Suite suite = new Suite();
        List<Witness> witnesses = Viewer.of(suite).stream()
                .map(viewer -> new Witness(viewer, suite.world))
                .toList();
        for (Step step : steps) {
            witnesses.forEach(Witness::lookBefore);
            step.happenIn(suite.world).ifPresent(changed -> witnesses.forEach(witness -> witness.lookAfter(changed)));
            for (Witness witness : witnesses) {
                Optional<String> flaw = witness.flaw();
                if (flaw.isPresent()) {
                    return flaw.map(text -> text + "\nafter " + step);
                }
            }
        }
        return Optional.empty();
    }
}
