package dev.suitegate.launcher;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A Keycloak that we started: it listens on loopback only and is known by the marker of its run. */
final class KeycloakServer implements AutoCloseable {
    private static final Duration BUILD_LIMIT = Duration.ofMinutes(5);
    private static final Duration START_LIMIT = Duration.ofMinutes(5);

    /** Without a database that answers, no request waits longer than these allow (docs/operations.md). */
    private static final Map<String, String> DATABASE_LIMITS = Map.of(
            "KC_DB_CONNECT_TIMEOUT", "5s",
            "KC_DB_POOL_ACQUISITION_TIMEOUT", "5s",
            "KC_TRANSACTION_DEFAULT_TIMEOUT", "10s",
            "QUARKUS_DATASOURCE_JDBC_FOREGROUND_VALIDATION_INTERVAL", "1S");

    private final SuiteSettings settings;
    private final KeycloakHome home;
    private final String marker = UUID.randomUUID().toString();
    private final ChildProcess process;

    private KeycloakServer(SuiteSettings settings, KeycloakHome home) {
        this.settings = settings;
        this.home = home;
        if (settings.mode() == KeycloakMode.OPTIMIZED) {
            build();
        }
        this.process = ChildProcess.start("Keycloak", command(startArguments()), settings.log("keycloak"));
    }

    /** Starts the server and returns when it answers. */
    static KeycloakServer start(SuiteSettings settings, KeycloakHome home) {
        KeycloakServer server = new KeycloakServer(settings, home);
        try {
            server.awaitReady();
            return server;
        } catch (LaunchFailure notReady) {
            server.close();
            throw notReady;
        }
    }

    ChildProcess process() {
        return process;
    }

    @Override
    public void close() {
        process.close();
    }

    private void awaitReady() {
        Readiness readiness = new Readiness();
        URI health = URI.create("http://localhost:" + settings.ports().management() + "/health/ready");
        URI realm = settings.ports().keycloak().resolve("/realms/suite");
        readiness.await(process, START_LIMIT, () -> readiness.ok(health).isPresent());
        readiness.await(
                process,
                START_LIMIT,
                () -> readiness
                        .ok(realm)
                        .flatMap(answer -> answer.headers().firstValue(KeycloakHome.MARKER_HEADER))
                        .filter(marker::equals)
                        .isPresent());
    }

    private void build() {
        String options = buildOptions();
        if (home.isBuiltWith(options)) {
            return;
        }
        try (ChildProcess build =
                ChildProcess.start("Keycloak's build", command("build"), settings.log("keycloak-build"))) {
            if (!build.endsWithin(BUILD_LIMIT)) {
                throw build.failure("did not end within " + BUILD_LIMIT.toMinutes() + " minutes");
            }
            if (build.exitCode() != 0) {
                throw build.failure("ended with code " + build.exitCode());
            }
        }
        home.markBuiltWith(options);
    }

    // Addresses and ports are read at every start; they differ between nodes that share a build.
    private String buildOptions() {
        TreeMap<String, String> options =
                new TreeMap<>(new TreeMap<>(settings.keycloakEnvironment()).headMap("KC_DB_", false));
        options.keySet().removeIf(name -> name.startsWith("KC_CACHE_EMBEDDED_"));
        settings.keycloakEnvironment().forEach((name, value) -> {
            boolean choosesProvider = name.startsWith("KC_SPI_") && name.endsWith("__PROVIDER");
            boolean chooses = choosesProvider || name.equals("KC_FEATURES");
            if (chooses || name.startsWith("KC_METRICS_") || name.startsWith("KC_EVENT_METRICS_")) {
                options.put(name, value);
            }
        });
        return options.toString();
    }

    private String[] startArguments() {
        return settings.mode() == KeycloakMode.DEVELOPMENT
                ? new String[] {"start-dev", "--import-realm"}
                : new String[] {"start", "--optimized", "--import-realm"};
    }

    private ProcessBuilder command(String... arguments) {
        ProcessBuilder builder = new ProcessBuilder();
        builder.command().add(home.script().toString());
        builder.command().addAll(List.of(arguments));
        builder.directory(home.folder().toFile());
        Map<String, String> environment = builder.environment();
        // An operator's own Keycloak settings are meant for another server.
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.putAll(listening());
        environment.putAll(DATABASE_LIMITS);
        environment.putAll(settings.secrets().byVariable());
        settings.ports().byVariable().forEach((variable, port) -> environment.put(variable, port.toString()));
        environment.put(KeycloakHome.MARKER_VARIABLE, marker);
        environment.putAll(settings.keycloakEnvironment());
        return builder;
    }

    private Map<String, String> listening() {
        return Map.of(
                "KC_HOSTNAME", settings.ports().keycloak().toString(),
                "KC_HTTP_ENABLED", "true",
                "KC_HTTP_HOST", "127.0.0.1",
                "KC_HTTP_PORT", Integer.toString(settings.ports().http()),
                "KC_HTTP_MANAGEMENT_HOST", "127.0.0.1",
                "KC_HTTP_MANAGEMENT_PORT", Integer.toString(settings.ports().management()),
                "KC_HEALTH_ENABLED", "true",
                "KC_CACHE", "local",
                // Each look at the health endpoint while it starts would else be a line in the log.
                "KC_LOG_LEVEL", "info,io.smallrye.health:warn");
    }
}
