package dev.suitegate.launcher;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/** A sample product that we started. */
final class SampleServer implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofMinutes(1);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ChildProcess process;

    private SampleServer(ChildProcess process) {
        this.process = process;
    }

    /** Starts the product and returns when it answers with the marker of this run. */
    static SampleServer start(SampleProduct product, SampleProduct other, SuiteSettings settings, BuildOutput output) {
        String marker = UUID.randomUUID().toString();
        ProcessBuilder builder = java(output);
        Map<String, String> environment = builder.environment();
        environment.put("PRODUCT_ID", product.id());
        environment.put("PRODUCT_NAME", product.name());
        environment.put("PRODUCT_PORT", Integer.toString(product.url().getPort()));
        environment.put("PRODUCT_URL", product.url().toString());
        environment.put(
                "ISSUER", settings.ports().keycloak().resolve("/realms/suite").toString());
        environment.put("CLIENT_ID", product.client());
        environment.put("CLIENT_SECRET", settings.secrets().of(product.client()));
        environment.put("OTHER_PRODUCT_NAME", other.name());
        environment.put("OTHER_PRODUCT_URL", other.url().toString());
        environment.put("PRODUCT_MARKER", marker);
        SampleServer server = new SampleServer(ChildProcess.start(product.name(), builder, settings.log(product.id())));
        try {
            server.awaitReady(product.url().resolve("/health"), marker);
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

    private void awaitReady(URI health, String marker) {
        Readiness readiness = new Readiness();
        readiness.await(
                process,
                START_LIMIT,
                () -> readiness
                        .ok(health)
                        .filter(answer -> carries(marker, answer.body()))
                        .isPresent());
    }

    private static boolean carries(String marker, String health) {
        try {
            JsonNode answer = JSON.readTree(health);
            return marker.equals(answer.path("marker").asText());
        } catch (JsonProcessingException notOurs) {
            return false;
        }
    }

    private static ProcessBuilder java(BuildOutput output) {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new ProcessBuilder(
                java.toString(),
                "-Djava.awt.headless=true",
                "-cp",
                output.sampleJar()
                        + File.pathSeparator
                        + output.sampleLibraries().resolve("*"),
                "dev.suitegate.samples.SampleProduct");
    }
}
