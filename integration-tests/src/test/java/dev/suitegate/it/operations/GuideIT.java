package dev.suitegate.it.operations;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide for operators has people send and look at is there, and works as it is written. */
@AgainstTheSuite
@Tag("operations")
class GuideIT {
    private static final Path ROOT = Path.of(System.getProperty("suitegate.root", ".."));
    private static final Pattern STATUS = Pattern.compile("^status (\\d+)$", Pattern.MULTILINE);

    private final Suite suite;
    private final Guide guide;

    GuideIT(Suite suite) throws IOException {
        this.suite = suite;
        this.guide = Guide.read(ROOT.resolve("docs/operations.md"));
    }

    @Test
    void everyCallWorksAsWritten(@TempDir Path folder, Proof proof) throws IOException, InterruptedException {
        String script = String.join("", guide.blocks("bash"))
                .replace("http://localhost:8080", suite.ports().keycloak().toString())
                .replace("catalog-demo-secret", suite.secrets().of("catalog"))
                .replace("call() { curl -sS", "call() { curl -sS -w '\\nstatus %{http_code}\\n'");
        String answers;
        try {
            answers = run(folder, script);
        } finally {
            restoreSecret("crm-web");
        }
        List<String> statuses =
                STATUS.matcher(answers).results().map(found -> found.group(1)).toList();
        long calls =
                script.lines().filter(line -> line.strip().startsWith("call ")).count();
        assertThat(calls).isEqualTo(5);
        assertThat(statuses).as(answers).hasSize((int) calls).allMatch(status -> status.startsWith("2"));
        new UserAgent()
                .signIn(RelyingParty.crmWeb(suite).attempt(), "ann")
                .answer()
                .granted();
        proof.figure("callsOfTheGuide", calls);
    }

    @Test
    void everyQueryRuns(Proof proof) throws SQLException {
        List<String> queries = guide.blocks("sql");
        assertThat(queries).hasSize(3);
        Map<String, String> database = suite.databaseEnvironment();
        try (Connection connection = DriverManager.getConnection(
                        database.getOrDefault("KC_DB_URL", ""),
                        database.get("KC_DB_USERNAME"),
                        database.get("KC_DB_PASSWORD"));
                Statement statement = connection.createStatement()) {
            for (String query : queries) {
                statement.executeQuery(query).close();
            }
        }
        proof.figure("queriesOfTheGuide", queries.size());
    }

    @Test
    void everySettingOfKeycloaksIsOne(Proof proof) throws IOException, ReflectiveOperationException {
        Set<String> named = guide.names("\\bKC_[A-Z][A-Z_]*[A-Z]\\b");
        Set<String> known = new KeycloakOptions(suite.keycloakJars().resolve("..")).variables();
        assertThat(known).contains("KC_HOSTNAME").doesNotContain("KC_HOSTNAMES");
        assertThat(named).hasSizeGreaterThan(20).isSubsetOf(known);
        proof.figure("settingsOfKeycloak", named.size());
    }

    @Test
    void everySettingOfOursIsRead(Proof proof) throws IOException {
        Set<String> named = guide.names("\\b(SUITEGATE_[A-Z_]+|[A-Z_]+_CLIENT_SECRET)\\b");
        Set<String> read = new WhatIsRead(ROOT).variables();
        assertThat(named).isNotEmpty();
        assertThat(read).containsAll(named);
        proof.figure("settingsOfOurs", named.size());
    }

    @Test
    void everyMetricIsMeasured(Proof proof) {
        new UserAgent().open(RelyingParty.crmWeb(suite).silentAttempt());
        UserAgent bob = new UserAgent();
        bob.signIn(RelyingParty.verifyWeb(suite).attempt(), "bob").answer().granted();
        bob.open(RelyingParty.crmWeb(suite).silentAttempt());
        failToSignIn();
        String metrics = HttpCall.to(
                        URI.create("http://localhost:" + suite.ports().management() + "/metrics"))
                .get()
                .expect(200)
                .body();

        Set<String> named = guide.names("\\b(agroal|http_server|jvm|keycloak|suitegate)_[a-z_]+\\b");
        assertThat(named)
                .hasSizeGreaterThan(6)
                .allSatisfy(metric -> assertThat(metrics).containsPattern("(?m)^" + metric + "[{ ]"));
        Set<String> labels = guide.names("\\b(outcome|error|area)=\"\\w+\"");
        assertThat(labels).hasSizeGreaterThan(3);
        labels.stream()
                .filter(label -> !label.contains("SERVER_ERROR"))
                .forEach(label -> assertThat(metrics).contains(label));
        assertThat(metrics).contains("outcome=\"");
        proof.figure("metricsOfTheGuide", named.size());
    }

    /** Once, which is far from locking an account. */
    private void failToSignIn() {
        UserAgent stranger = new UserAgent();
        Attempt attempt = RelyingParty.verifyWeb(suite).attempt();
        Landing page = stranger.open(attempt);
        if (!page.form().asksForPassword()) {
            page = stranger.answer(attempt, page, Map.of("username", "zoe"));
        }
        stranger.answer(attempt, page, Map.of("username", "zoe", "password", "wrong"));
    }

    @Test
    void everyTestAndTagThatItNamesIsThere(Proof proof) throws IOException {
        TestSources tests = TestSources.in(ROOT.resolve("integration-tests/src/test/java"));
        Set<String> classes = guide.names("\\b[A-Z]\\w+IT\\b");
        assertThat(classes).isNotEmpty();
        assertThat(tests.classes()).containsAll(classes);
        assertThat(guide.names("(?<=TAG=)[a-z-]+")).isSubsetOf(tests.tags());
        proof.figure("testsOfTheGuide", classes.size());
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        assertThat(guide.brokenLinks()).isEmpty();
        for (String page :
                List.of("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md", "docs/upgrading.md")) {
            assertThat(Guide.read(ROOT.resolve(page)).brokenLinks()).as(page).isEmpty();
        }
    }

    private void restoreSecret(String client) {
        JsonNode stored = suite.administration()
                .realm("/clients?clientId=" + client)
                .get()
                .expect(200)
                .json()
                .path(0);
        ObjectNode wanted = stored.deepCopy();
        wanted.put("secret", suite.secrets().of(client));
        suite.administration()
                .realm("/clients/" + stored.path("id").asText())
                .putJson(wanted)
                .expect(204);
    }

    private static String run(Path folder, String script) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("guide"), script);
        Path answers = folder.resolve("answers");
        Process bash = new ProcessBuilder("bash", "-euo", "pipefail", file.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(answers.toFile())
                .start();
        assertThat(bash.waitFor()).as("the exit code").isZero();
        return Files.readString(answers);
    }
}
