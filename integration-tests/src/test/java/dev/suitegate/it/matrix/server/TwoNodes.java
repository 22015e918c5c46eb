package dev.suitegate.it.matrix.server;

import dev.suitegate.launcher.DemoSecrets;
import dev.suitegate.launcher.KeycloakMode;
import dev.suitegate.launcher.Ports;
import dev.suitegate.launcher.RunningNodes;
import dev.suitegate.launcher.SuiteSettings;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;

/** Two nodes of one cluster on one new PostgreSQL. */
public final class TwoNodes implements AutoCloseable {
    private final EmbeddedPostgres postgres;
    private final RunningNodes running;
    private final Inbox inbox;
    private final Mailbox mailbox = Mailbox.open();
    private final Node a;
    private final Node b;
    private final Administrator administrator;

    private TwoNodes(EmbeddedPostgres postgres, RunningNodes running, Inbox inbox) {
        this.postgres = postgres;
        this.inbox = inbox;
        this.running = running;
        this.a = new Node("A", running.addresses().get(0), running.publicAddress());
        this.b = new Node("B", running.addresses().get(1), running.publicAddress());
        this.administrator = new Administrator(a);
    }

    /** Starts the database and both nodes, and returns when they answer as processes of this run. */
    public static TwoNodes start() {
        return start(Path.of(System.getProperty("suitegate.root", ".."))
                .toAbsolutePath()
                .normalize());
    }

    /** The same, of the build whose output is below this folder. */
    public static TwoNodes start(Path root) {
        EmbeddedPostgres postgres = database();
        Inbox inbox = Inbox.open();
        try {
            SuiteSettings first = new SuiteSettings(
                    root,
                    root.resolve("integration-tests/target/matrix"),
                    Ports.free(),
                    DemoSecrets.fromEnvironment(Map.of()),
                    KeycloakMode.OPTIMIZED,
                    Map.of(
                            "KC_DB",
                            "postgres",
                            "KC_DB_URL",
                            postgres.getJdbcUrl("postgres", "postgres"),
                            "KC_DB_USERNAME",
                            "postgres",
                            "KC_DB_PASSWORD",
                            "postgres",
                            // A realm with a product for each path is made in one transaction.
                            "KC_TRANSACTION_DEFAULT_TIMEOUT",
                            "120s",
                            "KC_BOOTSTRAP_ADMIN_USERNAME",
                            Administrator.USER,
                            "KC_BOOTSTRAP_ADMIN_PASSWORD",
                            Administrator.PASSWORD,
                            "KC_SPI_CIBA_AUTH_CHANNEL__CIBA_HTTP_AUTH_CHANNEL__HTTP_AUTHENTICATION_CHANNEL_URI",
                            inbox.ciba().toString()));
            return new TwoNodes(postgres, RunningNodes.start(first, 2), inbox);
        } catch (RuntimeException | Error failure) {
            inbox.close();
            close(postgres);
            throw failure;
        }
    }

    /** The node where things are done. */
    public Node a() {
        return a;
    }

    /** The other node. */
    public Node b() {
        return b;
    }

    /** Keycloak's administration at node A. */
    public Administrator administrator() {
        return administrator;
    }

    /** The database under both nodes. */
    public Sql sql() {
        return new Sql(() -> postgres.getPostgresDatabase().getConnection());
    }

    /** What Keycloak posts to others. */
    public Inbox inbox() {
        return inbox;
    }

    /** The mail that Keycloak sends. */
    public Mailbox mailbox() {
        return mailbox;
    }

    @Override
    public void close() {
        running.close();
        inbox.close();
        mailbox.close();
        close(postgres);
    }

    // Two nodes with their pools, and the cells' own connections.
    private static EmbeddedPostgres database() {
        try {
            return EmbeddedPostgres.builder()
                    .setServerConfig("max_connections", "300")
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(EmbeddedPostgres postgres) {
        try {
            postgres.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
