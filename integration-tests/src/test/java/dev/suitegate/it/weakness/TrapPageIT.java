package dev.suitegate.it.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.TestRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docs/enforcement-traps.md} lists what is tested, no more and no less, and every test that it names is there. */
@Tag("traps")
class TrapPageIT {
    private static final Path PROOFS = Path.of("target", "proofs");
    private static final String BEGIN = "<!-- traps: begin";
    private static final String END = "<!-- traps: end";

    @Test
    void saysWhatIsTested() throws IOException {
        Files.write(Files.createDirectories(PROOFS).resolve("traps.md"), TrapTable.markdown());
        List<String> page = Files.readAllLines(WeakSuite.root().resolve("docs/enforcement-traps.md"));
        assertThat(page.subList(line(page, BEGIN) + 1, line(page, END)))
                .as("make docs-enforcement writes it")
                .isEqualTo(TrapTable.markdown());
    }

    @Test
    void namesTestsThatAreThere() {
        assertThat(Traps.all()).allSatisfy(trap -> assertThat(trap.shown()).isNotEmpty());
        assertThat(Traps.all().stream()
                        .flatMap(trap -> trap.shown().stream())
                        .map(Shown::named)
                        .flatMap(Optional::stream)
                        .map(TestRun::find))
                .isNotEmpty();
    }

    private static int line(List<String> page, String mark) {
        for (int i = 0; i < page.size(); i++) {
            if (page.get(i).startsWith(mark)) {
                return i;
            }
        }
        throw new AssertionError("the page has no line that begins with " + mark);
    }
}
