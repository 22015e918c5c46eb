package dev.suitegate.it.image;

import dev.suitegate.it.support.Eventually;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A container of the suite. */
final class SuiteContainer implements AutoCloseable {
    private static final Pattern MEMORY = Pattern.compile("([0-9.]+)(MiB|GiB) / .*");
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Docker docker;
    private final SecretFolder secrets;
    private final Instant begun = Instant.now();
    private final String id;

    private SuiteContainer(Docker docker, String image, Settings settings) {
        this.docker = docker;
        this.secrets = new SecretFolder(settings.secrets());
        List<String> words = words(docker, image, settings, secrets, "--detach", "--publish=127.0.0.1::8080");
        this.id = docker.attempt(PATIENCE, words).succeeded();
    }

    /** Starts one; does not wait for it. */
    static SuiteContainer start(Docker docker, String image, Settings settings) {
        return new SuiteContainer(docker, image, settings);
    }

    /** Runs one that ends by itself. */
    static Finished run(Docker docker, String image, Settings settings) {
        try (SecretFolder secrets = new SecretFolder(settings.secrets())) {
            return docker.attempt(PATIENCE, words(docker, image, settings, secrets, "--rm"));
        }
    }

    private static List<String> words(
            Docker docker, String image, Settings settings, SecretFolder secrets, String... mode) {
        List<String> words = new ArrayList<>(List.of("run", "--label", docker.label()));
        words.addAll(List.of(mode));
        words.add("--volume=" + secrets.mounted());
        settings.eachOption(words::add);
        words.add(image);
        words.addAll(settings.arguments());
        return words;
    }

    /** Waits until the engine calls it healthy; how long after its start that was. */
    Duration awaitHealthy() {
        Eventually.is("healthy", PATIENCE, () -> {
            String state = inspect("{{.State.Status}} {{.State.Health.Status}}");
            if (!state.startsWith("running ")) {
                throw new AssertionError("does not become healthy: " + state + "\n" + log());
            }
            return state.equals("running healthy");
        });
        return Duration.between(begun, Instant.now());
    }

    /** Where Keycloak answers. */
    URI address() {
        return URI.create("http://"
                + docker.ask("port", id, "8080/tcp").lines().findFirst().orElseThrow());
    }

    /** Runs a program in it. */
    Finished execute(String... words) {
        List<String> all = new ArrayList<>(List.of("exec", id));
        all.addAll(List.of(words));
        return docker.attempt(PATIENCE, all);
    }

    /** What the engine knows of it. */
    String inspect(String format) {
        return docker.ask("inspect", "--format", format, id);
    }

    /** What it has written so far. */
    String log() {
        return docker.ask("logs", id);
    }

    /** The memory that its processes hold. */
    long memoryMb() {
        return memoryMb(docker, id);
    }

    /** The memory that the processes of any container hold, in megabytes of 1,000,000 bytes. */
    static long memoryMb(Docker docker, String id) {
        String used = docker.ask("stats", "--no-stream", "--format", "{{.MemUsage}}", id);
        Matcher figure = MEMORY.matcher(used);
        if (!figure.lookingAt()) {
            throw new AssertionError("no figure of memory: " + used);
        }
        long unit = "GiB".equals(figure.group(2)) ? 1L << 30 : 1L << 20;
        return Math.round(Double.parseDouble(figure.group(1)) * unit / 1e6);
    }

    /** Stops it as an operator does, with that long before it would be killed; how long it took. */
    Duration stop(Duration grace) {
        return docker.attempt(PATIENCE, List.of("stop", "--time", Long.toString(grace.toSeconds()), id))
                .took();
    }

    @Override
    public void close() {
        docker.ask("rm", "--force", "--volumes", id);
        secrets.close();
    }
}
