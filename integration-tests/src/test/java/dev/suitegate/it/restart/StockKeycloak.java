package dev.suitegate.it.restart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.launcher.Ports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Keycloak as it is distributed, without anything of the suite's: it imports realms into a database and ends. */
final class StockKeycloak {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path home = Servers.root().resolve("integration-tests/target/stock-keycloak");
    private final LastingDatabase database;

    private StockKeycloak(LastingDatabase database) {
        this.database = database;
    }

    static void importInto(LastingDatabase database, List<Map<String, Object>> realms) {
        try {
            new StockKeycloak(database).run(realms);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void run(List<Map<String, Object>> realms) throws IOException, InterruptedException {
        Path distribution =
                Servers.root().resolve("target/keycloak-" + System.getProperty("suitegate.keycloak.version"));
        Files.createDirectories(home.getParent());
        end(new ProcessBuilder("rm", "-rf", home.toString()).start());
        end(new ProcessBuilder("cp", "-a", distribution.toString(), home.toString()).start());
        for (Map<String, Object> realm : realms) {
            Path file = home.resolve("data/import/" + realm.get("realm") + "-realm.json");
            Files.createDirectories(file.getParent());
            Files.writeString(file, json(realm));
        }
        Ports ports = Ports.free();
        Process server = server(ports).start();
        try {
            URI health = URI.create("http://localhost:" + ports.management() + "/health/ready");
            Eventually.is("Keycloak has imported the realms", PATIENCE, () -> !server.isAlive() || isReady(health));
            if (!server.isAlive()) {
                throw new AssertionError("Keycloak has ended; see " + home.resolve("stock.log"));
            }
        } finally {
            List<ProcessHandle> family = server.descendants().toList();
            server.destroy();
            family.forEach(ProcessHandle::destroy);
            server.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            for (ProcessHandle one : family) {
                one.onExit().join();
            }
        }
    }

    private ProcessBuilder server(Ports ports) {
        ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/kc.sh").toString(), "start-dev", "--import-realm")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("stock.log").toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("KC_") || name.startsWith("QUARKUS_"));
        environment.putAll(database.environment());
        environment.putAll(Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                Servers.ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                Servers.ADMINISTRATOR,
                "KC_HTTP_HOST",
                "127.0.0.1",
                "KC_HTTP_PORT",
                Integer.toString(ports.http()),
                "KC_HTTP_MANAGEMENT_HOST",
                "127.0.0.1",
                "KC_HTTP_MANAGEMENT_PORT",
                Integer.toString(ports.management()),
                "KC_HEALTH_ENABLED",
                "true"));
        return builder;
    }

    private static boolean isReady(URI health) {
        try {
            return HttpClient.newHttpClient()
                            .send(HttpRequest.newBuilder(health).build(), HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process program) throws InterruptedException {
        if (program.waitFor() != 0) {
            throw new AssertionError("a copy of Keycloak could not be made");
        }
    }

    private static String json(Object realm) {
        try {
            return new ObjectMapper().writeValueAsString(realm);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
