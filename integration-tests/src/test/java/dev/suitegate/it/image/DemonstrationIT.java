package dev.suitegate.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import dasniko.testcontainers.keycloak.KeycloakContainer;
import dev.suitegate.it.support.Answer;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.launcher.DemoSecrets;
import dev.suitegate.launcher.DemoSubscription;
import dev.suitegate.launcher.Ports;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The image in Testcontainers, as a product team runs it in its own tests: people of the demonstration sign in, billing revokes. */
@AgainstTheImage
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemonstrationIT {
    private static final int SIGN_INS = 30;
    private static final String DATABASE = "demonstration";
    private static final String UNDONE =
            "select count(*) from outbox_entry where entry_kind = 'suitegate-revocation' and status = 'PENDING'";

    private final DemoSecrets secrets = DemoSecrets.fromEnvironment(Map.of());
    private final Ports ports = Ports.free();
    private KeycloakContainer suite;

    @BeforeAll
    void start(ImageRun run) {
        String[] label = run.docker().label().split("=", 2);
        suite = new KeycloakContainer(run.images().demonstration());
        suite.setPortBindings(List.of("127.0.0.1:" + ports.http() + ":8080"));
        suite.withProductionMode()
                .withOptimizedFlag()
                .withRamPercentage(15, 70)
                .withCreateContainerCmdModifier(container ->
                        Objects.requireNonNull(container.getHostConfig()).withMemory(2L << 30))
                .withStartupTimeout(Duration.ofMinutes(10))
                .withAdminUsername("operator")
                .withAdminPassword(UUID.randomUUID().toString())
                .withLabel(label[0], label[1])
                .withEnv(secrets.byVariable())
                .withEnv(Map.of(
                        "SUITEGATE_DEMO",
                        "true",
                        "KC_HOSTNAME",
                        ports.keycloak().toString(),
                        "KC_HTTP_ENABLED",
                        "true",
                        "KC_DB_URL",
                        run.database().create(DATABASE),
                        "KC_DB_USERNAME",
                        BridgeDatabase.USER,
                        "KC_DB_PASSWORD",
                        run.database().password()));
        suite.start();
        DemoSubscription.all(Instant.now()).forEach(this::put);
    }

    @AfterAll
    void stop() {
        suite.stop();
    }

    @Test
    void isReachedByTheAdminClient() {
        assertThat(suite.getKeycloakAdminClient().realm("suite").users().searchByUsername("ann", true))
                .hasSize(1);
    }

    @Test
    void letsInWhomBillingLetsInAndNobodyElse(ImageRun run) throws ParseException, InterruptedException {
        TokenAnswer ann = redeem("ann");
        assertThat(JWTParser.parse(ann.issued().accessToken()).getJWTClaimsSet().getStringListClaim("entitlements"))
                .containsExactly("crm");
        assertThat(refused("bob").status()).isEqualTo(403);

        TokenAnswer renewed = crm().refresh(ann.issued().renewal());

        call("/subscriptions/sub-acme-crm").delete().expect(200, 204);
        assertThat(crm().refresh(renewed.issued().renewal()).refused().error()).isEqualTo("invalid_grant");
        assertThat(refused("ann").status()).isEqualTo(403);
        // What ends with a subscription ends in a moment, the consent included; a new one given before would end with
        // it.
        run.database().await(DATABASE, UNDONE, "0");
        DemoSubscription.all(Instant.now()).forEach(this::put);
        redeem("ann").issued();
    }

    @Test
    void worksInItsMemory(ImageRun run) {
        for (int i = 0; i < SIGN_INS; i++) {
            redeem("ann").issued();
        }
        long used = SuiteContainer.memoryMb(run.docker(), suite.getContainerId());
        run.proof().figure("loadMb", used);
        assertThat(used).isLessThan(2_000);
    }

    private TokenAnswer redeem(String user) {
        Attempt attempt = crm().attempt();
        Answer answer = new UserAgent().signIn(attempt, user).answer();
        return crm().redeem(answer.granted());
    }

    private Landing.Shown refused(String user) {
        return new UserAgent().signIn(crm().attempt(), user).page();
    }

    private RelyingParty crm() {
        return RelyingParty.confidential(
                issuer(), "crm-web", secrets.of("crm-web"), URI.create("http://localhost:8081/callback"));
    }

    private URI issuer() {
        return ports.keycloak().resolve("/realms/suite");
    }

    private void put(DemoSubscription subscription) {
        String path = "/subscriptions/" + subscription.externalId();
        call(path).putJson(subscription.document()).expect(200, 201);
        subscription.seats().forEach(user -> call(path + "/seats/" + user).put().expect(200, 201, 204));
    }

    private HttpCall call(String path) {
        String token = HttpCall.to(URI.create(issuer() + "/protocol/openid-connect/token"))
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
        return HttpCall.to(ports.keycloak().resolve("/admin/realms/suite/suite" + path))
                .bearer(token);
    }
}
