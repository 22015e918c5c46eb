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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** A server that can be killed and comes back, on a database that lives on. */
public final class MortalServer implements AutoCloseable {
    private static final int ONLY = 0;
    private static final int PAGE = 100;
    private static final String ADMINISTRATOR = "admin";

    private final EmbeddedPostgres postgres;
    private final DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of());
    private final RunningNodes nodes;
    private volatile CountDownLatch up = new CountDownLatch(0);

    private MortalServer(EmbeddedPostgres postgres, String folder, KeycloakMode mode, Map<String, String> variables) {
        this.postgres = postgres;
        Path root = Path.of(System.getProperty("suitegate.root", ".."))
                .toAbsolutePath()
                .normalize();
        Map<String, String> environment = new HashMap<>(Map.of(
                "KC_DB",
                "postgres",
                "KC_DB_URL",
                postgres.getJdbcUrl("postgres", "postgres"),
                "KC_DB_USERNAME",
                "postgres",
                "KC_DB_PASSWORD",
                "postgres",
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                ADMINISTRATOR,
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                ADMINISTRATOR));
        environment.putAll(variables);
        this.nodes = RunningNodes.start(
                new SuiteSettings(
                        root,
                        root.resolve("integration-tests/target/" + folder),
                        Ports.free(),
                        secrets,
                        mode,
                        environment),
                1);
    }

    static MortalServer start() {
        return start("crash", KeycloakMode.OPTIMIZED, Map.of());
    }

    /**
     * Starts one.
     *
     * @param folder that keeps it
     * @param variables further ones of the server's
     */
    public static MortalServer start(String folder, KeycloakMode mode, Map<String, String> variables) {
        EmbeddedPostgres postgres;
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        boolean started = false;
        try {
            MortalServer server = new MortalServer(postgres, folder, mode, variables);
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
        killAndRestart(() -> {});
    }

    /** Kills it and starts it again; something happens while it is dead. */
    public void killAndRestart(Runnable meanwhile) {
        CountDownLatch again = new CountDownLatch(1);
        up = again;
        nodes.kill(ONLY);
        meanwhile.run();
        nodes.restart(ONLY);
        again.countDown();
    }

    /** Returns when it is there, as far as anybody knows. */
    void awaitUp() throws InterruptedException {
        up.await();
    }

    /** A token of the client {@code billing}. */
    String token() {
        return token(
                "suite",
                Map.of(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        "billing",
                        "client_secret",
                        secrets.of("billing")));
    }

    /** A call of the suite's API as Keycloak's first administrator. */
    public HttpCall administration(String path) {
        return call(
                token(
                        "master",
                        Map.of(
                                "grant_type",
                                "password",
                                "client_id",
                                "admin-cli",
                                "username",
                                ADMINISTRATOR,
                                "password",
                                ADMINISTRATOR)),
                path);
    }

    private String token(String realm, Map<String, String> form) {
        return HttpCall.to(address("/realms/" + realm + "/protocol/openid-connect/token"))
                .postForm(form)
                .expect(200)
                .json()
                .path("access_token")
                .asText();
    }

    /** Writes rows past the server; answers how many there are of it. */
    public int write(String sql, String... values) {
        try (Connection connection = postgres.getPostgresDatabase().getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setString(i + 1, values[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("cannot run " + sql, e);
        }
    }

    /** A call of the suite's API. */
    HttpCall call(String token, String path) {
        return HttpCall.to(address("/admin/realms/suite/suite" + path)).bearer(token);
    }

    /** Reads with a token of its own. */
    public JsonNode read(String path) {
        HttpAnswer answer = call(token(), path).get();
        return answer.expect(200).json();
    }

    /** What the history has of a subscription. */
    public List<JsonNode> history(String id) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "0";
        JsonNode page;
        do {
            page = read("/changes?subscription=" + id + "&max=" + PAGE + "&after=" + after);
            page.path("changes").forEach(lines::add);
            after = page.path("after").asText();
        } while (!page.path("changes").isEmpty());
        return lines;
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
