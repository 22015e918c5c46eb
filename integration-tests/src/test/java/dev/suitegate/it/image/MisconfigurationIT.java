package dev.suitegate.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What would leave the suite broken or open does not start, and says what to set; {@link ProductionIT} starts without the mistake. */
@AgainstTheImage
class MisconfigurationIT {
    /** Exit code for settings (sysexits.h). */
    private static final int CONFIGURATION = 78;

    private static final Duration AT_ONCE = Duration.ofSeconds(30);
    private static final Map<String, String> REFUSED = new TreeMap<>();

    @AfterAll
    static void list(ImageRun run) {
        List<String> all = new ArrayList<>();
        REFUSED.forEach((mistake, words) -> all.add(mistake + ": " + words));
        run.proof().figure("refusedMisconfigurations", all.size());
        run.proof().list("misconfigurations", all);
    }

    @ParameterizedTest
    @MethodSource("dev.suitegate.it.image.Misconfiguration#all")
    void isRefusedAtOnce(Misconfiguration mistake, ImageRun run) {
        Settings settings = mistake.in(settings(run, "misconfigured"));
        Finished start = start(run, settings);
        assertThat(start.exitCode()).as(start.output()).isEqualTo(CONFIGURATION);
        assertThat(problemsIn(start)).singleElement().asString().contains(mistake.words());
        assertThat(start.took()).isLessThan(AT_ONCE);
        refused(mistake.name(), start);
    }

    @Test
    void namesEverythingThatIsWrongAtOnce(ImageRun run) {
        Settings settings = settings(run, "misconfigured")
                .without("KC_HOSTNAME")
                .without("KC_DB_URL")
                .without("BILLING_CLIENT_SECRET");
        assertThat(problemsIn(start(run, settings))).hasSize(3);
    }

    @Test
    void neverSaysASecret(ImageRun run) {
        Settings settings =
                settings(run, "misconfigured").without("KC_HOSTNAME").secret("EXTRA_CLIENT_SECRET", "a\nb");
        Finished start = start(run, settings);
        assertThat(start.output())
                .contains("EXTRA_CLIENT_SECRET has several lines")
                .doesNotContain(
                        settings.textOf("BILLING_CLIENT_SECRET"), run.database().password());
    }

    @Test
    void saysWhichDatabaseDoesNotAnswer(ImageRun run) throws IOException {
        String host = run.docker().gateway() + ":" + closedPort();
        Settings settings = settings(run, "misconfigured")
                .variable("KC_DB_URL", "jdbc:postgresql://" + host + "/keycloak")
                .variable("SUITEGATE_DB_WAIT", "3");
        Finished start = start(run, settings);
        assertThat(start.exitCode()).isEqualTo(CONFIGURATION);
        assertThat(problemsIn(start))
                .containsExactly("no database answers at " + host + " (KC_DB_URL), after 3 seconds");
        assertThat(start.took()).isBetween(Duration.ofSeconds(3), AT_ONCE);
        refused("database not there", start);
    }

    /** What {@link ProductionIT} starts without: only the database is missed then. */
    @Test
    void takesTheOtherDocumentedSettings(ImageRun run) throws IOException {
        Settings settings = settings(run, "misconfigured")
                .without("KC_PROXY_HEADERS")
                .without("KC_HTTP_ENABLED")
                .variable("KC_HTTPS_CERTIFICATE_FILE", "/etc/hostname")
                .variable("KC_HTTPS_CERTIFICATE_KEY_FILE", "/etc/hostname")
                .variable("KC_DB", "postgres")
                .variable("KC_BOOTSTRAP_ADMIN_USERNAME", "operator")
                .secret("KC_BOOTSTRAP_ADMIN_PASSWORD", "nobody has guessed it")
                .without("BILLING_CLIENT_SECRET")
                .variable("BILLING_CLIENT_SECRET", "sixteen-letters-")
                .option("--memory", "750m")
                .variable("KC_DB_URL", "jdbc:postgresql://" + run.docker().gateway() + ":" + closedPort() + "/keycloak")
                .variable("SUITEGATE_DB_WAIT", "0");
        assertThat(problemsIn(start(run, settings))).singleElement().asString().startsWith("no database answers at");
    }

    @Test
    void stopsAtAWrongDatabasePassword(ImageRun run) {
        run.database().create("wrong_password");
        Settings settings = settings(run, "wrong_password").secret("KC_DB_PASSWORD", "not the one that it has");
        Finished start = start(run, settings);
        assertThat(start.exitCode()).isNotZero();
        assertThat(start.output()).contains("password authentication failed for user \"" + BridgeDatabase.USER + "\"");
        assertThat(run.database().ask("wrong_password", "select tablename from pg_tables where schemaname = 'public'"))
                .isEmpty();
        REFUSED.put("wrong database password", "password authentication failed for user");
    }

    @Test
    void theDemonstrationDoesNotStartUnasked(ImageRun run) {
        Settings settings = Settings.documented(
                run.database().address("misconfigured"), run.database().password());
        for (String client : List.of("CRM_WEB", "VERIFY_WEB", "VERIFY_API", "ACME_PORTAL")) {
            settings.secret(client + "_CLIENT_SECRET", "a secret of some length");
        }
        Finished start = SuiteContainer.run(run.docker(), run.images().demonstration(), settings);
        assertThat(start.exitCode()).isEqualTo(CONFIGURATION);
        assertThat(problemsIn(start)).singleElement().asString().contains("set SUITEGATE_DEMO=true");
        refused("demonstration unasked", start);
    }

    private static Settings settings(ImageRun run, String database) {
        return Settings.documented(
                run.database().address(database), run.database().password());
    }

    private static Finished start(ImageRun run, Settings settings) {
        return SuiteContainer.run(run.docker(), run.images().production(), settings);
    }

    private static void refused(String mistake, Finished start) {
        REFUSED.put(mistake, problemsIn(start).get(0));
    }

    private static List<String> problemsIn(Finished start) {
        return start.output()
                .lines()
                .filter(line -> line.startsWith("  - "))
                .map(line -> line.substring(4))
                .toList();
    }

    private static int closedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
