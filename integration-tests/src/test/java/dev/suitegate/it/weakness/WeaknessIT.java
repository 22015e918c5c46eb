package dev.suitegate.it.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.suitegate.it.matrix.cell.Cell;
import dev.suitegate.it.matrix.cell.CellResult;
import dev.suitegate.it.matrix.path.PathId;
import dev.suitegate.it.weakness.LayerCell.End;
import dev.suitegate.it.weakness.build.Removal;
import dev.suitegate.it.weakness.build.WeakBuild;
import dev.suitegate.it.weakness.build.Weakness;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** No layer stands alone where another can, and no check is missing without the matrix telling. */
@Tag("weakness")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WeaknessIT {
    private final WeaknessProof proof = new WeaknessProof();
    private final WeakSuite suite = WeakSuite.start(Stream.concat(
                    Stream.concat(Mutations.all().stream(), Stream.of(Mutations.ofNothing()))
                            .map(Mutation::weakness),
                    Arrays.stream(LayerOff.values()).map(LayerOff::weakness))
            .toList());

    /** With nothing switched on the weak build is the build: what turns red below turns red by its weakness alone. */
    @BeforeAll
    void isGoodWhileNothingIsMissing() {
        List<Cell> cells = Mutations.all().stream()
                .flatMap(mutation -> mutation.cells().stream())
                .toList();
        assertThat(bad(suite.run(cells))).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> withoutALayerNobodyHasWhatTheyMustNotHave() {
        return Stream.of(LayerOff.values()).map(off -> dynamicTest("without " + off.title(), () -> holdsWithout(off)));
    }

    @TestFactory
    Stream<DynamicTest> withoutACheckTheMatrixTurnsRed() {
        return Mutations.all().stream()
                .map(mutation -> dynamicTest("without asking whether " + mutation, () -> turnsRed(mutation)));
    }

    @Test
    void withoutNothingTheMatrixStaysGreen() {
        Mutation nothing = Mutations.ofNothing();
        assertThat(bad(suite.runWithout(nothing.weakness(), nothing.cells()))).isEmpty();
    }

    @Test
    void nothingIsTakenOutOfWhatIsNotThere() {
        assertMissing("core.access.Nobody#judge", "there is no class dev.suitegate.core.access.Nobody");
        assertMissing("core.access.Candidate#nothing", "there is no method core.access.Candidate#nothing");
        assertMissing("core.access.Candidate#enabled(String)", "no method core.access.Candidate#enabled(String)");
    }

    private void holdsWithout(LayerOff off) {
        List<LayerCell> cells =
                suite.eachPathWithout(off.weakness(), LayerCells.all(), new LayerCells(suite, off)::run);
        proof.note(off, cells);
        assertThat(stories(cells, End.BROKEN)).isEmpty();
        assertThat(paths(cells, End.OPEN)).as(() -> stories(cells, End.OPEN)).isEqualTo(off.nobodyElse());
        assertThat(cells.stream().filter(cell -> cell.end() == End.OPEN))
                .as("nobody else refuses it")
                .allMatch(cell -> cell.cell().faults().equals(List.of(off.onlyUnder())));
        assertThat(paths(cells, End.WORTHLESS))
                .as(() -> stories(cells, End.WORTHLESS))
                .isEqualTo(off.givesSomethingWorthless());
        proof.noteHeld(off);
    }

    private void turnsRed(Mutation mutation) {
        List<CellResult> results = suite.runWithout(mutation.weakness(), mutation.cells());
        proof.note(mutation, results);
        assertThat(results)
                .isNotEmpty()
                .allSatisfy(result -> assertThat(result.verdict().isGood())
                        .as(result.toString())
                        .isFalse());
    }

    private static List<String> bad(List<CellResult> results) {
        return results.stream()
                .filter(result -> !result.verdict().isGood())
                .map(CellResult::toString)
                .toList();
    }

    private static Set<PathId> paths(List<LayerCell> cells, End end) {
        return cells.stream()
                .filter(cell -> cell.end() == end)
                .map(cell -> cell.cell().path())
                .collect(Collectors.toSet());
    }

    private static String stories(List<LayerCell> cells, End end) {
        return cells.stream()
                .filter(cell -> cell.end() == end)
                .map(LayerCell::story)
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static void assertMissing(String method, String message) {
        Weakness weakness = new Weakness("missing", List.of(Removal.notRun(method)));
        Path folder = WeakSuite.root().resolve("integration-tests/target/weakness-missing");
        assertThatThrownBy(() -> WeakBuild.make(WeakSuite.root(), folder, List.of(weakness)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }

    @AfterAll
    void prove() {
        suite.close();
        proof.write();
    }
}
