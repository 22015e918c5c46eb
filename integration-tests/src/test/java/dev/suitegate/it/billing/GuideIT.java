package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Suite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The calls in the guide work as they are written. */
@AgainstTheSuite
@Tag("billing")
class GuideIT {
    private static final Path GUIDE =
            Path.of(System.getProperty("suitegate.root", "..")).resolve("docs/billing.md");
    private static final Pattern BLOCK = Pattern.compile("```bash\n(.*?)```", Pattern.DOTALL);
    private static final Pattern STATUS = Pattern.compile("^status (\\d+)$", Pattern.MULTILINE);

    private final Suite suite;

    GuideIT(Suite suite) {
        this.suite = suite;
    }

    @AfterEach
    void end() {
        suite.billing().restore("sub-globex-crm");
        suite.billing().call("/tenants/globex/products/verify").delete().expect(200);
    }

    @Test
    void worksAsWritten(@TempDir Path folder) throws IOException, InterruptedException {
        String answers = run(folder, script());

        List<String> statuses =
                STATUS.matcher(answers).results().map(found -> found.group(1)).toList();
        long calls = script().lines().filter(line -> line.startsWith("call ")).count();
        assertThat(statuses).as(answers).hasSize((int) calls);
        // The one refusal is the guide's own: the last seat is taken.
        assertThat(statuses.stream().filter(status -> !status.startsWith("2"))).containsExactly("409");
        assertThat(answers)
                .contains("\"reason\":\"no_seat\"", "/problems/no-seat-left", "paused by the customer, ticket 4711")
                .contains("\"result\":\"ended\"", "\"dryRun\":true", "\"faults\":[]", "openapi: 3.1");
    }

    private String script() throws IOException {
        String blocks = BLOCK.matcher(Files.readString(GUIDE))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.joining());
        return blocks.replace("http://localhost:8080", suite.ports().keycloak().toString())
                .replace("billing-demo-secret", suite.secrets().of("billing"))
                .replace("call() { curl -sS", "call() { curl -sS -w '\\nstatus %{http_code}\\n'");
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("guide"), script);
        Path answers = folder.resolve("answers");
        Process bash = new ProcessBuilder("bash", "-euo", "pipefail", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        assertThat(bash.waitFor()).as("the exit code").isZero();
        return Files.readString(answers, StandardCharsets.UTF_8);
    }
}
