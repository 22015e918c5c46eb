package dev.suitegate.it.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.suitegate.it.support.TestRun.TestEnd;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The test of each trap fails, for the trap's own reason, when what we do about it is taken out, and only then. */
@Tag("weakness")
@Tag("weakness-traps")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TrapsWithoutFixIT {
    /** A part of the names of some tests, to run no others. */
    private static final Pattern CHOSEN = Pattern.compile(System.getProperty("suitegate.traps", ""));

    private final TrapLab lab = new TrapLab();
    private final TrapProof proof = new TrapProof();

    @TestFactory
    Stream<DynamicTest> eachTrapIsShown() {
        return Traps.all().stream().flatMap(trap -> trap.shown().stream().flatMap(shown -> testOf(trap, shown)));
    }

    private Stream<DynamicTest> testOf(Trap trap, Shown shown) {
        if (!CHOSEN.matcher(shown.test()).find()) {
            return Stream.empty();
        }
        if (shown instanceof Shown.ByTest test) {
            return Stream.of(
                    dynamicTest(test.name() + " without " + test.missing().words(), () -> turnsRed(trap, test)));
        }
        return shown instanceof Shown.HeldOtherwise test
                ? Stream.of(dynamicTest(
                        test.name() + ", green all the same without "
                                + test.missing().words(),
                        () -> staysGreen(trap, test)))
                : Stream.empty();
    }

    private void turnsRed(Trap trap, Shown.ByTest test) {
        List<TestEnd> control = lab.run(test.missing(), test.name());
        assertThat(control).as("with nothing taken out").isNotEmpty().allMatch(TestEnd::isGreen);
        List<TestEnd> without = lab.runWithout(test.missing(), test.name());
        proof.note(trap, test, without);
        assertThat(without).as("without " + test.missing().words()).isNotEmpty().allSatisfy(end -> {
            assertThat(end.failure()).as(end.toString()).containsInstanceOf(AssertionError.class);
            assertThat(end.isInTest()).as("by the test itself: " + end).isTrue();
            assertThat(end.toString()).contains(test.says());
        });
        proof.noteRed(test);
    }

    private void staysGreen(Trap trap, Shown.HeldOtherwise test) {
        List<TestEnd> ends = lab.runWithout(test.missing(), test.name());
        proof.note(trap, test, ends);
        assertThat(ends).isNotEmpty().allMatch(TestEnd::isGreen);
        proof.noteHeld(test);
    }

    @AfterAll
    void prove() {
        lab.close();
        proof.write();
    }
}
