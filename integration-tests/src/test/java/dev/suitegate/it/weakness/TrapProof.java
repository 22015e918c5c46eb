package dev.suitegate.it.weakness;

import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.TestRun.TestEnd;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What each trap's test has said while what we do about it was missing. */
final class TrapProof {
    private static final Path FOLDER = Path.of("target", "proofs");
    private static final double SECONDS = 60.0;
    private static final int HALF = 250;

    private final Instant began = Instant.now();
    private final List<Seen> seen = new ArrayList<>();
    private final Set<Shown> red = new HashSet<>();
    private final Set<Shown> held = new HashSet<>();

    void note(Trap trap, Shown shown, List<TestEnd> ends) {
        seen.add(new Seen(
                trap.what(),
                shown.test(),
                shown.without(),
                ends.stream().map(end -> shortened(end.toString())).toList()));
        tell();
    }

    /** What is said first and last. */
    private static String shortened(String text) {
        return text.length() <= 2 * HALF
                ? text
                : text.substring(0, HALF) + " (…) " + text.substring(text.length() - HALF);
    }

    /** For people, as it goes on. */
    private void tell() {
        try {
            Files.write(
                    Files.createDirectories(FOLDER).resolve("weakness-traps.txt"),
                    seen.stream().map(Seen::story).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void noteRed(Shown shown) {
        red.add(shown);
    }

    void noteHeld(Shown shown) {
        held.add(shown);
    }

    void write() {
        Proof proof = new Proof("weakness-traps");
        List<Shown> all =
                Traps.all().stream().flatMap(trap -> trap.shown().stream()).toList();
        long byMatrix = all.stream().filter(Shown.ByMatrix.class::isInstance).count();
        all.stream()
                .filter(shown -> !(shown instanceof Shown.ByMatrix))
                .forEach(shown -> proof.noteTest(red.contains(shown) || held.contains(shown)));
        proof.figure("traps", Traps.all().size());
        proof.figure("testsRedWithoutTheFix", red.size());
        proof.figure("testsHeldOtherwise", held.size());
        proof.figure("shownByTheMatrix", byMatrix);
        proof.figure(
                "minutes", Math.round(Duration.between(began, Instant.now()).toSeconds() * 10 / SECONDS) / 10.0);
        proof.list("seen", seen);
        proof.writeTo(FOLDER);
    }

    /**
     * One test, in the proof.
     *
     * @param trap what it is about
     * @param test its name
     * @param without what was missing
     * @param ends how each of its cases ended
     */
    public record Seen(String trap, String test, String without, List<String> ends) {
        String story() {
            return test + " without " + without + ":" + System.lineSeparator() + "  "
                    + String.join(System.lineSeparator() + "  ", ends);
        }
    }
}
