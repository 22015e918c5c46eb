package dev.suitegate.it.image;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is in the image, layer by layer. */
@AgainstTheImage
class LayersIT {
    private static final Pattern SETTING = Pattern.compile("\\b(KC|SUITEGATE)_[A-Z_]*[A-Z]\\b");
    private static final Set<String> NOT_AN_OPERATORS = Set.of(
            "KC_HTTP_MANAGEMENT_SCHEME",
            "KC_LOG_LEVEL",
            "KC_BOOTSTRAP_ADMIN_CLIENT_SECRET",
            "KC_HTTPS_KEY_STORE_PASSWORD");

    @Test
    void saysWhatItIs(ImageRun run) throws IOException {
        JsonNode config = config(run, run.images().production());
        JsonNode labels = config.path("Labels");
        assertThat(labels.path("org.opencontainers.image.title").asText()).isEqualTo("Suitegate");
        assertThat(labels.path("org.opencontainers.image.licenses").asText()).isEqualTo("Apache-2.0");
        assertThat(labels.path("org.opencontainers.image.version").asText()).endsWith("-test");
        assertThat(labels.path("org.opencontainers.image.revision").asText()).matches("[0-9a-f]{40}");
        assertThat(labels.path("org.opencontainers.image.base.name").asText()).contains("keycloak:");
        assertThat(config.path("User").asText()).isEqualTo("1000");
        assertThat(config.path("Healthcheck").path("Test").toString()).contains("/opt/suitegate/bin/healthcheck");
        assertThat(config.path("Entrypoint").toString()).contains("/opt/suitegate/bin/entrypoint");
    }

    @Test
    void isSmall(ImageRun run) {
        long size = Long.parseLong(run.docker()
                .ask("image", "inspect", "--format", "{{.Size}}", run.images().production()));
        run.proof().figure("imageMb", Math.round(size / 1e6));
        assertThat(size).isLessThan(550_000_000L);
    }

    @Test
    void holdsNobodysSecretAndNoDemonstration(ImageRun run) throws IOException {
        List<String> secret = List.of(
                run.database().password(),
                "\"username\" : \"ann\"",
                "\"value\" : \"demo\"",
                "\"alias\" : \"globex\"",
                "crm-web-demo-secret",
                "billing-demo-secret",
                "BEGIN PRIVATE KEY",
                "BEGIN RSA PRIVATE KEY");
        assertThat(inLayers(run.images().production(), secret)).isEmpty();
        assertThat(config(run, run.images().production()).path("Env").toString())
                .doesNotContainIgnoringCase("password", "secret");
        // The same search finds what is there.
        assertThat(inLayers(run.images().demonstration(), secret))
                .containsExactlyInAnyOrder("\"username\" : \"ann\"", "\"value\" : \"demo\"", "\"alias\" : \"globex\"");
        assertThat(inLayers(run.images().production(), List.of("${BILLING_CLIENT_SECRET}")))
                .hasSize(1);
    }

    @Test
    void differsFromKeycloaksByWhatIsNeeded(ImageRun run) {
        String files = run(run, run.images().production(), "ls /opt/keycloak/providers /opt/keycloak/data/import");
        assertThat(files).contains("suitegate-keycloak.jar", "suitegate-themes.jar", "suite-realm.json");
        assertThat(run(run, run.images().production(), "ls /opt/keycloak/data/import"))
                .isEqualTo("suite-realm.json");
        assertThat(run(run, run.images().production(), "stat -c '%u %a' /opt/suitegate/bin/entrypoint"))
                .isEqualTo("0 755");
    }

    @Test
    void hasAPageThatNamesEverySetting() throws IOException {
        String page = Files.readString(Images.ROOT.resolve("docs/image.md"));
        Set<String> read = new TreeSet<>();
        for (String file : List.of("docker/entrypoint", "docker/Dockerfile")) {
            Matcher name = SETTING.matcher(Files.readString(Images.ROOT.resolve(file)));
            while (name.find()) {
                read.add(name.group());
            }
        }
        read.removeAll(NOT_AN_OPERATORS);
        assertThat(read).contains("KC_HOSTNAME", "SUITEGATE_DB_WAIT");
        assertThat(page).contains(read);
    }

    /** Which of these are in any layer, or in how one was made. */
    private static List<String> inLayers(String image, List<String> sought) throws IOException {
        Path patterns = Files.createTempFile("suitegate-sought", ".txt");
        try {
            Files.write(patterns, sought);
            String search = "docker save '%s' | tar -xO | { grep -aoF -f '%s' || true; } | sort -u";
            return Command.of("bash", "-c", "set -euo pipefail; " + search.formatted(image, patterns))
                    .run(Duration.ofMinutes(2))
                    .succeeded()
                    .lines()
                    .toList();
        } finally {
            Files.delete(patterns);
        }
    }

    private static String run(ImageRun run, String image, String script) {
        return run.docker()
                .ask("run", "--rm", "--label", run.docker().label(), "--entrypoint", "bash", image, "-c", script);
    }

    private static JsonNode config(ImageRun run, String image) throws IOException {
        return new ObjectMapper().readTree(run.docker().ask("image", "inspect", "--format", "{{json .Config}}", image));
    }
}
