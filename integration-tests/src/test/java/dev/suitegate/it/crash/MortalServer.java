package dev.suitegate.it.crash;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.launcher.DemoSecrets;
import dev.suitegate.launcher.KeycloakMode;
import dev.suitegate.launcher.Ports;
import dev.suitegate.launcher.RunningNodes;
import dev.suitegate.launcher.SuiteSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server that can be killed and comes back, on a database that lives on. */
final class MortalServer implements AutoCloseable {
    private static final int ONLY = 0;

    private final EmbeddedPostgres postgres;
    private final DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of());
    private final RunningNodes nodes;
    private volatile CountDownLatch up = new CountDownLatch(0);

    private MortalServer(EmbeddedPostgres postgres) {
        this.postgres = postgres;
        Path root = Path.of(System.getProperty("suitegate.root", ".."))
                .toAbsolutePath()
                .normalize();
        this.nodes = RunningNodes.start(
                new SuiteSettings(
                        root,
                        root.resolve("integration-tests/target/crash"),
                        Ports.free(),
                        secrets,
                        KeycloakMode.OPTIMIZED,
                        Map.of(
                                "KC_DB", "postgres",
                                "KC_DB_URL", postgres.getJdbcUrl("postgres", "postgres"),
                                "KC_DB_USERNAME", "postgres",
                                "KC_DB_PASSWORD", "postgres")),
                1);
    }

    static MortalServer start() {
        EmbeddedPostgres postgres;
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean started = false;
        try {
            MortalServer server = new MortalServer(postgres);
            started = true;
            return server;
        } finally {
            if (!started) {
                close(postgres);
            }
        }
    }

    /** Kills it and starts it again. */
    void killAndRestart() {
        CountDownLatch again = new CountDownLatch(1);
        up = again;
        nodes.kill(ONLY);
        nodes.restart(ONLY);
        again.countDown();
    }

    /** Returns when it is there, as far as anybody knows. */
    void awaitUp() throws InterruptedException {
        up.await();
    }

    /** A token of the client {@code billing}. */
    String token() {
        return HttpCall.to(address("/realms/suite/protocol/openid-connect/token"))
                .postForm(Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "billing",
                        "client_secret",
                        secrets.of("billing")))
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** A call of the suite's API. */
    HttpCall call(String token, String path) {
        return HttpCall.to(address("/admin/realms/suite/suite" + path)).bearer(token);
    }

    /** Reads with a token of its own. */
    JsonNode read(String path) {
        HttpAnswer answer = call(token(), path).get();
        return answer.expect(200).json();
    }

    private URI address(String path) {
        return nodes.addresses().get(ONLY).resolve(path);
    }

    @Override
    public void close() {
        nodes.close();
        close(postgres);
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
