package dev.suitegate.it.compose;

import dev.suitegate.it.image.Command;
import dev.suitegate.it.image.Finished;
import dev.suitegate.it.support.Eventually;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** The suite as docker/compose.yaml runs it, with the demonstration, under names of this run's own. */
final class Project implements AutoCloseable {
    /** Beside other work each node takes minutes to start. */
    private static final Duration START = Duration.ofMinutes(10);

    private static final Duration LIMIT = Duration.ofMinutes(3);
    private static final Path ROOT =
            Path.of(System.getProperty("suitegate.root", "..")).toAbsolutePath().normalize();

    private final ComposeSettings settings = ComposeSettings.ofThisRun();
    private final Path folder = Path.of("target", "compose", settings.name()).toAbsolutePath();
    private final Path secrets = folder.resolve("secrets");
    private final Map<String, String> environment = settings.environment(secrets);
    private final List<String> compose = program();
    private final Map<String, String> containers = new ConcurrentHashMap<>();

    private Project() {}

    /** Builds the images, starts everything, and returns when all of it is healthy. */
    static Project start() {
        Project project = new Project();
        boolean started = false;
        try {
            project.build();
            project.up();
            started = true;
            return project;
        } finally {
            if (!started) {
                project.close();
            }
        }
    }

    ComposeSettings settings() {
        return settings;
    }

    /** A file among the secrets. */
    Path secretFile(String name) {
        return secrets.resolve(name);
    }

    /** The text of a secret. */
    String secret(String name) {
        try {
            return Files.readString(secretFile(name + ".txt")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all services. */
    List<String> services() {
        return compose("ps", "--services").succeeded().lines().toList();
    }

    /** What the engine knows of a service's container. */
    String inspect(String service, String format) {
        return engine("inspect", "--format", format, id(service)).succeeded();
    }

    /** Runs a program in a service's container. */
    Finished execute(String service, String... words) {
        List<String> all = new ArrayList<>(List.of("docker", "exec", id(service)));
        all.addAll(List.of(words));
        return new Command(all, Map.of()).run(LIMIT);
    }

    /** What a service has written so far. */
    String log(String service) {
        return engine("logs", id(service)).succeeded();
    }

    /** Ends a service's first process as a power cut would; the engine starts it again, and that is awaited. */
    void crash(String service) {
        String before = inspect(service, "{{.RestartCount}}");
        String process = inspect(service, "{{.State.Pid}}");
        // To the engine this is no stop that somebody asked for.
        engine(
                        "run",
                        "--rm",
                        "--pid=host",
                        "--network=none",
                        "--user=0",
                        "--entrypoint=/bin/bash",
                        StandIns.HAPROXY,
                        "-c",
                        "kill -9 " + process)
                .succeeded();
        await(
                service + " is started again",
                () -> !inspect(service, "{{.RestartCount}}").equals(before));
    }

    /** Stops a service in good order, and starts it. */
    void restart(String service) {
        compose("stop", service).succeeded();
        compose("start", service).succeeded();
    }

    /** Returns when the engine calls the services healthy. */
    void awaitHealthy(String... healthy) {
        for (String service : healthy) {
            await(
                    service + " is healthy",
                    () -> inspect(service, "{{.State.Status}} {{.State.Health.Status}}")
                            .equals("running healthy"));
        }
    }

    /** Returns when a condition holds. */
    static void await(String what, BooleanSupplier condition) {
        Eventually.is(what, START, condition);
    }

    private void build() {
        new Command(
                        List.of(ROOT.resolve("docker/build").toString(), settings.image()),
                        Map.of("KEYCLOAK_IMAGE", StandIns.build(ROOT), "DEMO", "true"))
                .run(START)
                .succeeded();
        Command.of(ROOT.resolve("docker/make-secrets").toString(), secrets.toString())
                .run(LIMIT)
                .succeeded();
    }

    private void up() {
        compose("up", "-d").succeeded();
        awaitHealthy("postgres", "node-a", "node-b", "proxy", "crm", "verify", "mail");
    }

    private String id(String service) {
        return containers.computeIfAbsent(
                service, name -> compose("ps", "--all", "-q", name).succeeded());
    }

    private Finished compose(String... words) {
        List<String> all = new ArrayList<>(compose);
        all.addAll(List.of(
                "-p", settings.name(), "-f", ROOT.resolve("docker/compose.yaml").toString()));
        all.addAll(List.of(words));
        return new Command(all, environment).run(START);
    }

    private static Finished engine(String... words) {
        List<String> all = new ArrayList<>(List.of("docker"));
        all.addAll(List.of(words));
        return new Command(all, Map.of()).run(LIMIT);
    }

    private static List<String> program() {
        return Command.of("docker", "compose", "version").run(LIMIT).exitCode() == 0
                ? List.of("docker", "compose")
                : List.of("docker-compose");
    }

    @Override
    public void close() {
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve("log.txt"),
                    compose("logs", "--no-color", "--timestamps").output());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            compose("down", "--volumes", "--remove-orphans", "--timeout", "5").succeeded();
            engine("rmi", "--no-prune", settings.image(), settings.samplesImage());
        }
    }
}
