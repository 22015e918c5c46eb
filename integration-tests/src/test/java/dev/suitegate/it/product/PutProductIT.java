package dev.suitegate.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import dev.suitegate.launcher.PutProduct;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code make product} shows and does with the example file, and with files and callers that are refused. */
@AgainstTheSuite
@Tag("product")
class PutProductIT {
    private static final String REALM = "put-product";
    private static final Path EXAMPLE = Path.of(System.getProperty("suitegate.root", ".."))
            .resolve("realm-config/examples/helpdesk.json")
            .normalize();
    private static final Pattern SECRET = Pattern.compile("(?m)^  helpdesk-web  (\\S+)$");

    private final Suite suite;
    private SpareRealm realm;

    @TempDir
    Path folder;

    PutProductIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void create() {
        realm = SpareRealm.create(suite, REALM);
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    @Test
    void showsAndAppliesTheExampleAndPeopleAreInAtOnce(Proof proof) {
        Map<String, List<String>> before = suite.database().suiteTables();
        Said plan = put(EXAMPLE, Map.of());
        assertThat(plan.exitCode()).as(plan.err()).isEqualTo(PutProduct.DONE);
        assertThat(plan.out()).contains("client helpdesk-web", "http://localhost:8084/callback", "APPLY=yes");
        assertThat(suite.database().suiteTables()).isEqualTo(before);

        Said applied = put(EXAMPLE, Map.of("APPLY", "yes"));
        assertThat(applied.exitCode()).as(applied.err()).isEqualTo(PutProduct.DONE);
        assertThat(applied.out()).contains("Applied: created.");
        assertThat(applied.err()).contains("shown this once");
        Matcher secret = SECRET.matcher(applied.out());
        assertThat(secret.find()).isTrue();
        assertThat(applied.err()).doesNotContain(secret.group(1));

        realm.subscribe("acme", "helpdesk");
        RelyingParty helpdesk = RelyingParty.confidential(
                realm.issuer(), "helpdesk-web", secret.group(1), URI.create("http://localhost:8084/callback"));
        helpdesk.redeem(new UserAgent()
                        .signIn(helpdesk.attempt(), "ann")
                        .answer()
                        .granted())
                .issued();
        assertThat(new UserAgent().signIn(helpdesk.attempt(), "eve").refusal().reason())
                .isEqualTo("no_subscription");

        Said again = put(EXAMPLE, Map.of("APPLY", "yes"));
        assertThat(again.exitCode()).isEqualTo(PutProduct.DONE);
        assertThat(again.out()).contains("Everything is as the file says.").doesNotContain(secret.group(1));
        proof.count("filesApplied");
    }

    @Test
    void saysWhatIsWrongWithAFile(Proof proof) throws IOException {
        Path file = Files.writeString(
                folder.resolve("helpdesk.json"),
                Files.readString(EXAMPLE).replace("localhost:8084/callback", "localhost:8084/*"));
        Map<String, List<String>> before = suite.database().suiteTables();
        Said refused = put(file, Map.of("APPLY", "yes"));
        assertThat(refused.exitCode()).isEqualTo(PutProduct.REFUSED);
        assertThat(refused.err()).contains("Refused", "/clients/0/redirectUris/0");
        assertThat(refused.out()).isEmpty();
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        proof.count("filesRefused");
    }

    @Test
    void isForThoseWhoManageProducts(Proof proof) {
        Map<String, List<String>> before = suite.database().suiteTables();
        Said billing = put(
                EXAMPLE,
                Map.of(
                        "APPLY",
                        "yes",
                        "SUITEGATE_CLIENT_ID",
                        "billing",
                        "CATALOG_CLIENT_SECRET",
                        suite.secrets().of("billing")));
        assertThat(billing.exitCode()).isEqualTo(PutProduct.REFUSED);
        assertThat(billing.err()).contains("manage-products");
        Said stranger = put(EXAMPLE, Map.of("APPLY", "yes", "CATALOG_CLIENT_SECRET", "guessed"));
        assertThat(stranger.exitCode()).isEqualTo(PutProduct.REFUSED);
        assertThat(stranger.err()).doesNotContain("guessed");
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        assertThat(put(EXAMPLE, Map.of("APPLY", "yes")).exitCode()).isEqualTo(PutProduct.DONE);
        proof.count("callersRefused");
    }

    private Said put(Path file, Map<String, String> further) {
        Map<String, String> environment = new HashMap<>(Map.of(
                "SUITEGATE_URL",
                suite.ports().keycloak().toString(),
                "SUITEGATE_REALM",
                REALM,
                "CATALOG_CLIENT_SECRET",
                suite.secrets().of("catalog")));
        environment.putAll(further);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exitCode = PutProduct.run(
                environment,
                file.toString(),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** What the program has written, and how it ended. */
    private record Said(int exitCode, String out, String err) {}
}
