package dev.suitegate.it.compose;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Browser;
import dev.suitegate.it.support.Chromium;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.ProofExtension;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The compose file with its demonstration: people sign in over TLS, nothing else is open, and any part may die under load. */
@Tag("cluster")
@ExtendWith(ProofExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ComposeIT {
    private static final List<String> NODES = List.of("node-a", "node-b");

    private Project project;
    private ComposeSettings settings;
    private Suite suite;

    @BeforeAll
    void start() {
        project = Project.start();
        settings = project.settings();
        suite = new Suite(project);
    }

    @AfterAll
    void stop() {
        if (suite != null) {
            suite.close();
        }
        if (project != null) {
            project.close();
        }
    }

    @Test
    void peopleGoThroughBothProducts() throws IOException, GeneralSecurityException {
        try (Chromium chromium = chromium();
                Browser browser = chromium.newBrowser()) {
            browser.product(settings.crm()).signIn();
            browser.loginPage().signIn("ann");
            browser.consentPage().allow();
            browser.product(settings.crm()).awaitSignedIn().goToOtherProduct();
            assertThat(browser.product(settings.verify()).awaitSignedIn().fact("Entitled to"))
                    .startsWith("verify");
            browser.product(settings.verify()).signOutEverywhere();
            assertThat(browser.product(settings.crm()).open().isSignedIn()).isFalse();
        }
        assertThat(project.log("proxy"))
                .contains("GET /realms/suite/protocol/openid-connect/auth", "GET /callback")
                .doesNotContain("code=", "state=", "session_code", "/callback?");
    }

    @Test
    void whoHasNoSeatStaysOut() throws IOException, GeneralSecurityException {
        try (Chromium chromium = chromium();
                Browser browser = chromium.newBrowser()) {
            browser.product(settings.verify()).signIn();
            browser.loginPage().signIn("bob");
            browser.product(settings.verify()).awaitSignedIn().goToOtherProduct();
            assertThat(browser.noAccessPage().reason()).isEqualTo("no_seat");
            assertThat(browser.product(settings.verify()).open().isSignedIn()).isTrue();
            assertThat(browser.product(settings.crm()).open().isSignedIn()).isFalse();
        }
    }

    @Test
    void mailIsCaught() {
        URI users = settings.administration().resolve("/admin/realms/suite/users");
        String token = suite.operatorToken();
        String mia = suite.get(URI.create(users + "?exact=true&username=mia"), token)
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        suite.send("PUT", URI.create(users + "/" + mia + "/execute-actions-email"), token, List.of("UPDATE_PASSWORD"))
                .expect(200, 204);
        JsonNode mails = suite.get(settings.mail().resolve("/api/v1/messages"), null)
                .expect(200)
                .json()
                .path("messages");
        assertThat(mails).hasSize(1);
        assertThat(mails.path(0).path("To").path(0).path("Address").asText()).isEqualTo("mia@consulting.example");
        URI mail = settings.mail()
                .resolve("/api/v1/message/" + mails.path(0).path("ID").asText());
        assertThat(suite.get(mail, null).expect(200).text("Text"))
                .contains(settings.suite() + "/realms/suite/login-actions/action-token?key=");
    }

    @ParameterizedTest
    @CsvSource({
        "/, 404",
        "/admin/, 404",
        "/admin/master/console/, 404",
        "/admin/realms/suite/users, 404",
        "/admin/realms/suite/suited, 404",
        "/metrics, 404",
        "/health/ready, 404",
        "/realms/../admin/realms/suite/users, 400",
        "/realms/%2E%2e/admin/realms/suite/users, 400",
        "/realms/..;/admin/realms/suite/users, 400",
        "/realms/%2e./admin/realms/suite/users, 400",
        "/realms//suite, 400",
        "/admin/realms/suite%2fsuite/users, 400",
        "/admin/realms/suite/suite/../users, 400"
    })
    void leavesClosed(String path, int status) {
        assertThat(suite.get(URI.create(settings.suite() + path), suite.operatorToken())
                        .status())
                .isEqualTo(status);
    }

    @Test
    void opensTheAdministrationWhereItBelongs() {
        URI users = settings.administration().resolve("/admin/realms/suite/users");
        assertThat(suite.get(users, suite.operatorToken()).status()).isEqualTo(200);
        assertThat(suite.get(users, null).status()).isEqualTo(401);
        assertThat(suite.billing("GET", "/subscriptions?max=1", suite.billingToken(), Map.of())
                        .status())
                .isEqualTo(200);
        URI realm = URI.create(settings.suite() + "/realms/suite");
        assertThat(suite.getAs("elsewhere.localhost", realm).status()).isEqualTo(421);
        assertThat(suite.getAs(realm.getHost(), realm).status()).isEqualTo(200);
    }

    @Test
    void publishesTheProxyAlone() {
        for (String service : project.services()) {
            String published = project.inspect(service, "{{json .HostConfig.PortBindings}}");
            if (service.equals("proxy")) {
                assertThat(published)
                        .contains("\"HostIp\":\"127.0.0.1\",\"HostPort\":\"" + settings.port() + "\"")
                        .contains("\"HostIp\":\"127.0.0.1\",\"HostPort\":\"" + settings.adminPort() + "\"")
                        .containsOnlyOnce(settings.port() + "/tcp");
            } else {
                assertThat(published).as(service).isIn("{}", "null");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"postgres", "node-a", "node-b", "proxy", "crm", "verify", "mail"})
    void givesAContainerNoMoreThanItNeeds(String service) {
        assertThat(project.inspect(service, "{{.HostConfig.ReadonlyRootfs}} {{.HostConfig.Privileged}}"))
                .isEqualTo("true false");
        assertThat(project.inspect(service, "{{.HostConfig.CapDrop}} {{.HostConfig.CapAdd}}"))
                .isEqualTo("[ALL] []");
        assertThat(project.inspect(service, "{{.HostConfig.SecurityOpt}}")).contains("no-new-privileges");
        assertThat(project.inspect(service, "{{.HostConfig.Memory}} {{.HostConfig.NanoCpus}}"))
                .matches("[1-9][0-9]+ [1-9][0-9]+");
        assertThat(project.execute(service, "id", "-u").succeeded()).isNotEqualTo("0");
        // Secrets are files: what anybody sees who may ask the engine holds none of them.
        assertThat(project.inspect(service, "{{json .Config.Env}}"))
                .doesNotContain(project.secret("KC_DB_PASSWORD"), project.secret("BILLING_CLIENT_SECRET"))
                .doesNotContain(project.secret("CRM_WEB_CLIENT_SECRET"), project.secret("VERIFY_WEB_CLIENT_SECRET"));
    }

    @Test
    void hidesTheDatabaseFromTheProxyAndTheProducts() {
        String database = project.inspect("postgres", "{{range .NetworkSettings.Networks}}{{.IPAddress}}{{end}}");
        assertThat(reaches("node-a", database, 5432)).isTrue();
        assertThat(reaches("proxy", database, 5432)).isFalse();
        assertThat(reaches("crm", database, 5432)).isFalse();
        assertThat(reaches("proxy", settings.net() + ".1.11", 8080)).isTrue();
        assertThat(reaches("crm", settings.net() + ".1.11", 8080)).isFalse();
        assertThat(reaches("crm", settings.net() + ".1.11", 9000)).isFalse();
    }

    @Test
    void believesNobodyWhereARequestIsFrom() {
        assertThat(suite.addressOfAFailedSignIn("6.6.6.6")).isNotEmpty().isNotEqualTo("6.6.6.6");
    }

    @Test
    void makesOneClusterOfBothNodes() {
        for (String node : NODES) {
            assertThat(project.log(node)).as(node).contains("Received new cluster view", "(2) [");
        }
    }

    @Test
    @Tag("soak")
    void goesOnWhenAnyOneDies(Proof proof) throws InterruptedException, ExecutionException {
        try (Load load = new Load(suite, settings.administration(), "killed")) {
            for (String node : NODES) {
                project.crash(node);
                proof.count("kills");
                load.goOn();
                project.awaitHealthy("node-a", "node-b");
                load.goOn();
            }
            project.restart("postgres");
            proof.count("databaseRestarts");
            project.awaitHealthy("postgres", "node-a", "node-b");
            load.goOn();
            load.finish(proof);
        }
    }

    @Test
    @Tag("soak")
    void goesOnWhileTheNodesAreRestartedInTurn(Proof proof) throws InterruptedException, ExecutionException {
        try (Load load = new Load(suite, settings.administration(), "turned")) {
            for (String node : NODES) {
                project.restart(node);
                proof.count("restarts");
                project.awaitHealthy("node-a", "node-b");
                load.goOn();
            }
            load.finish(proof);
        }
    }

    private boolean reaches(String service, String address, int port) {
        return project.execute(service, "timeout", "3", "bash", "-c", "exec 3<>/dev/tcp/" + address + "/" + port)
                        .exitCode()
                == 0;
    }

    /** Chromium finds every name below localhost on this machine by itself; it trusts the one key. */
    private Chromium chromium() throws IOException, GeneralSecurityException {
        try (InputStream certificate = Files.newInputStream(project.secretFile("tls.pem"))) {
            byte[] key = CertificateFactory.getInstance("X.509")
                    .generateCertificate(certificate)
                    .getPublicKey()
                    .getEncoded();
            String pin = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(key));
            return new Chromium(List.of("--ignore-certificate-errors-spki-list=" + pin));
        }
    }
}
