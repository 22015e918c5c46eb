package dev.suitegate.it.baseline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The table in docs/security-baseline.md names a test for every row, and no test that does not exist. */
@Tag("baseline")
class TableIT {
    private static final Pattern ROW = Pattern.compile("^\\| (S\\d+) \\|(.*)\\|$", Pattern.MULTILINE);
    private static final Pattern TEST = Pattern.compile("`(\\w+IT)\\.(\\w+)`");

    @ParameterizedTest
    @EnumSource
    void namesATestForEveryRow(Row row) throws IOException, ClassNotFoundException {
        String cells = rows().getOrDefault(row.name(), "");
        Matcher tests = TEST.matcher(cells);
        assertThat(tests.find()).as("%s names a test", row).isTrue();
        do {
            Class<?> tested = Class.forName(TableIT.class.getPackageName() + "." + tests.group(1));
            List<String> methods = Arrays.stream(tested.getDeclaredMethods())
                    .map(Method::getName)
                    .toList();
            assertThat(methods).contains(tests.group(2));
        } while (tests.find());
        assertThat(cells.contains("**Otherwise**"))
                .as("%s is met otherwise", row)
                .isEqualTo(row.isMetOtherwise());
    }

    private static Map<String, String> rows() throws IOException {
        Path root = Path.of(System.getProperty("suitegate.root", ".."));
        Matcher matcher = ROW.matcher(Files.readString(root.resolve("docs/security-baseline.md")));
        Map<String, String> rows = new TreeMap<>();
        while (matcher.find()) {
            rows.put(matcher.group(1), matcher.group(2));
        }
        return rows;
    }
}
