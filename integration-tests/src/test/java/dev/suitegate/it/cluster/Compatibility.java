package dev.suitegate.it.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What {@code kc.sh update-compatibility} says of two nodes: whether one may take the other's place while others go on. */
final class Compatibility {
    /** Keycloak agrees to a change node by node. */
    static final int ROLLING = 0;

    /** Keycloak agrees to a change only when no node runs. */
    static final int ALL_STOPPED = 3;

    private static final int MINUTES = 3;

    private Compatibility() {}

    /** Writes down what a node is made of. */
    static void describe(Path home, Path file) {
        int code = run(home, "metadata", file);
        if (code != 0) {
            throw new IllegalStateException("update-compatibility metadata ended with " + code);
        }
    }

    /** {@link #ROLLING} or {@link #ALL_STOPPED} for a node that is to take over from what was written down. */
    static int check(Path home, Path file) {
        return run(home, "check", file);
    }

    private static int run(Path home, String command, Path file) {
        List<String> line = new ArrayList<>();
        line.add(home.resolve("bin/kc.sh").toString());
        line.addAll(List.of("update-compatibility", command, "--file=" + file));
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(file.resolveSibling("update-compatibility.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "KC_DB",
                        "postgres",
                        "KC_CACHE",
                        "ispn",
                        "KC_CACHE_STACK",
                        "jdbc-ping",
                        "KC_HTTP_ENABLED",
                        "true",
                        "KC_HOSTNAME_STRICT",
                        "false",
                        "KC_HEALTH_ENABLED",
                        "true"));
        try {
            Process process = builder.start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("update-compatibility does not end");
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
