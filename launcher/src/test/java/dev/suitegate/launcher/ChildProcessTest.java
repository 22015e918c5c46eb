package dev.suitegate.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(10);

    @TempDir
    private Path folder;

    @Test
    void endsTheChildrenOfAScriptToo() {
        ChildProcess script = start("echo started; sleep 600 & wait");
        List<ProcessHandle> children = childrenOf(script);
        script.close();
        assertThat(script.isAlive()).isFalse();
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void endsTheChildrenOfAScriptThatWasKilled() {
        ChildProcess script = start("echo started; sleep 600 & wait");
        List<ProcessHandle> children = childrenOf(script);
        ProcessHandle.of(script.pid()).orElseThrow().destroyForcibly();
        assertThat(script.endsWithin(LIMIT)).isTrue();
        script.close();
        assertThat(children).isNotEmpty().noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void showsTheEndOfTheLogWhenItEndsBeforeItIsReady() {
        try (ChildProcess script = start("echo no database; exit 3")) {
            assertThatThrownBy(() -> new Readiness().await(script, LIMIT, () -> false))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("ended with code 3")
                    .hasMessageContaining("no database");
        }
    }

    @Test
    void saysWhenItIsNotReadyInTime() {
        try (ChildProcess script = start("exec sleep 600")) {
            assertThatThrownBy(() -> new Readiness().await(script, Duration.ZERO, () -> false))
                    .isInstanceOf(LaunchFailure.class)
                    .hasMessageContaining("was not ready within 0 seconds");
        }
    }

    private ChildProcess start(String script) {
        return ChildProcess.start("script", new ProcessBuilder("sh", "-c", script), folder.resolve("script.log"));
    }

    private static List<ProcessHandle> childrenOf(ChildProcess script) {
        new Readiness().await(script, LIMIT, () -> handle(script).children().count() > 0);
        // Waiting once more lets the process notice its children while the script still lives.
        assertThat(script.endsWithin(Duration.ofMillis(1))).isFalse();
        return handle(script).children().toList();
    }

    private static ProcessHandle handle(ChildProcess script) {
        return ProcessHandle.of(script.pid()).orElseThrow();
    }
}
