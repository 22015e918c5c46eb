package dev.suitegate.it.image;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program of this machine. */
public record Command(List<String> words, Map<String, String> environment) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    public Command with(String variable, String value) {
        Map<String, String> more = new HashMap<>(environment);
        more.put(variable, value);
        return new Command(words, more);
    }

    /** Runs it; ends it, and fails, when it takes longer. */
    public Finished run(Duration limit) {
        Instant begun = Instant.now();
        try {
            Path output = Files.createTempFile("suitegate-command", ".txt");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError(
                            "not at its end after " + limit + ": " + words + "\n" + Files.readString(output));
                }
                return new Finished(
                        process.exitValue(), Files.readString(output), Duration.between(begun, Instant.now()));
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
