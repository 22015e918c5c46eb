package dev.suitegate.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The image as it is shipped, with the documented settings and no others, behind a proxy, on a new database. */
@AgainstTheImage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProductionIT {
    private static final String DATABASE = "production";
    private static final Duration GRACE = Duration.ofSeconds(40);

    private Settings settings;
    private SuiteContainer suite;

    @BeforeAll
    void start(ImageRun run) throws InterruptedException {
        settings = Settings.documented(
                run.database().create(DATABASE), run.database().password());
        suite = SuiteContainer.start(run.docker(), run.images().production(), settings);
        run.proof().figure("firstStartSeconds", suite.awaitHealthy().toSeconds());
    }

    @AfterAll
    void remove() {
        suite.close();
    }

    @Test
    void holdsTheRealmAndNobody(ImageRun run) {
        assertThat(HttpCall.to(realm("/.well-known/openid-configuration"))
                        .get()
                        .expect(200)
                        .json()
                        .path("issuer")
                        .asText())
                .isEqualTo("https://login.example.com/realms/suite");
        assertThat(run.database().ask(DATABASE, """
                        select u.username from user_entity u join realm r on r.id = u.realm_id
                        where r.name = 'suite'"""))
                .contains("service-account-billing")
                .allMatch(name -> name.startsWith("service-account-"));
        assertThat(run.database().ask(DATABASE, "select name from org")).isEmpty();
    }

    @Test
    void takesTheSecretFromItsFile() {
        HttpAnswer token = token(settings.textOf("BILLING_CLIENT_SECRET"));
        assertThat(token(settings.textOf("BILLING_CLIENT_SECRET") + "x").status())
                .isEqualTo(401);
        String bearer = token.expect(200).json().path("access_token").asText();
        HttpCall.to(suite.address().resolve("/admin/realms/suite/suite/subscriptions"))
                .bearer(bearer)
                .get()
                .expect(200);
        HttpCall.to(suite.address().resolve("/admin/realms/suite/suite/subscriptions"))
                .get()
                .expect(401);
    }

    @Test
    void writesNothingButItsTwoFolders() {
        assertThat(suite.execute("bash", "-c", ": > /opt/keycloak/providers/x").exitCode())
                .isNotZero();
        assertThat(suite.execute("bash", "-c", ": > /opt/keycloak/data/tmp/x").exitCode())
                .isZero();
        assertThat(suite.execute("bash", "-c", "echo $UID").succeeded()).isEqualTo("1000");
        assertThat(suite.inspect("{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.CapDrop}}"))
                .isEqualTo("true [ALL]");
    }

    /** Its object store belongs in a folder that it can write to; else it tries for half a minute (keycloak#33307). */
    @Test
    void hasATransactionManagerThatIsContent() {
        assertThat(suite.log()).contains("started in").doesNotContain("ARJUNA");
    }

    @Test
    void saysNoSecret(ImageRun run) {
        assertThat(suite.log() + suite.inspect("{{json .Config}}"))
                .doesNotContain(settings.textOf("BILLING_CLIENT_SECRET"))
                .doesNotContain(run.database().password());
    }

    @Test
    @Order(1)
    void restsInItsMemory(ImageRun run) {
        run.proof().figure("restMb", suite.memoryMb());
        assertThat(suite.memoryMb()).isLessThan(1_500);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void stopsInTimeAndStartsAgain(ImageRun run) throws InterruptedException {
        Duration stop = suite.stop(GRACE);
        assertThat(stop).isLessThan(GRACE);
        assertThat(suite.inspect("{{.State.ExitCode}} {{.State.OOMKilled}}")).isIn("143 false", "0 false");
        run.proof().figure("stopSeconds", stop.toSeconds());
        suite.close();
        suite = SuiteContainer.start(run.docker(), run.images().production(), settings);
        run.proof().figure("startSeconds", suite.awaitHealthy().toSeconds());
        token(settings.textOf("BILLING_CLIENT_SECRET")).expect(200);
    }

    private HttpAnswer token(String secret) {
        return HttpCall.to(realm("/protocol/openid-connect/token"))
                .header("X-Forwarded-Proto", "https")
                .postForm(Map.of("grant_type", "client_credentials", "client_id", "billing", "client_secret", secret));
    }

    private URI realm(String path) {
        return suite.address().resolve("/realms/suite" + path);
    }
}
