package dev.suitegate.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.rights.WholeDatabase;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One call makes a product with all its clients, and people are in it at once. */
@AgainstTheSuite
@Tag("product")
class LiveProductIT {
    private Helpdesk helpdesk;

    @BeforeEach
    void open(Suite suite) {
        helpdesk = new Helpdesk(suite, "product-live");
    }

    @AfterEach
    void close() {
        helpdesk.close();
    }

    @Test
    void isSoldWithinOneCall(Proof proof) {
        HttpAnswer created = helpdesk.put(Helpdesk.FILE).expect(201);
        assertThat(created.header("Cache-Control")).contains("no-store");
        assertThat(created.header("ETag")).isEmpty();
        JsonNode plan = created.json();
        assertThat(plan.path("result").asText()).isEqualTo("created");
        assertThat(plan.path("kept")).isEmpty();
        assertThat(plan.path("secrets").findValuesAsText("clientId"))
                .containsExactly("helpdesk-web", "helpdesk-robot", "helpdesk-api");
        assertThat(plan.path("secrets").findValuesAsText("secret"))
                .doesNotHaveDuplicates()
                .allMatch(secret -> secret.length() >= 40);

        RelyingParty web = helpdesk.web(Helpdesk.secretOf(plan, "helpdesk-web"));
        assertThat(new UserAgent().signIn(web.attempt(), "ann").refusal().reason())
                .isEqualTo("no_subscription");
        helpdesk.realm().subscribe("acme", Helpdesk.PRODUCT);
        TokenAnswer.Issued ann = web.redeem(
                        new UserAgent().signIn(web.attempt(), "ann").answer().granted())
                .issued();
        assertThat(new UserAgent().signIn(web.attempt(), "zoe").refusal().reason())
                .isEqualTo("no_subscription");
        proof.count("signIns");

        String robot = Helpdesk.secretOf(plan, "helpdesk-robot");
        assertThat(helpdesk.machine("helpdesk-robot", robot)
                        .clientCredentials()
                        .issued()
                        .accessToken())
                .isNotBlank();
        assertThat(helpdesk.realm()
                        .call("/clients/" + helpdesk.realm().uuidOf("helpdesk-robot") + "/service-account-user")
                        .get()
                        .status())
                .isEqualTo(200);
        assertThat(introspected(ann.accessToken(), Helpdesk.secretOf(plan, "helpdesk-api")))
                .isTrue();
        proof.count("machines");
    }

    @Test
    void isUnchangedTheSecondTime() {
        JsonNode plan = helpdesk.put(Helpdesk.FILE).expect(201).json();
        long lines = helpdesk.lines();
        Map<String, List<String>> before = helpdesk.tables();
        JsonNode again = helpdesk.put(Helpdesk.FILE).expect(200).json();
        assertThat(again.path("result").asText()).isEqualTo("unchanged");
        assertThat(again.path("changes")).isEmpty();
        assertThat(again.path("secrets")).isEmpty();
        assertThat(helpdesk.lines()).isEqualTo(lines);
        assertThat(helpdesk.tables()).isEqualTo(before);
        assertThat(helpdesk.machine("helpdesk-api", Helpdesk.secretOf(plan, "helpdesk-api"))
                        .clientCredentials())
                .isInstanceOf(TokenAnswer.Issued.class);
    }

    @Test
    void becomesWhatTheNextFileSaysAndKeepsWhatItLeavesOut() {
        helpdesk.put(Helpdesk.FILE).expect(201);
        helpdesk.realm().changeClient("helpdesk-web", Map.of("consentRequired", false));
        String next = Helpdesk.FILE
                .replace("http://localhost:8099/callback", "http://localhost:8098/callback")
                .replace("\"tenant\": \"acme\"", "\"tenant\": \"globex\"")
                .replace("\"Questions and answers\"", "\"Answers\"")
                .replace(",\n    {\"clientId\": \"helpdesk-api\", \"kind\": \"backend\"}", "");
        JsonNode plan = helpdesk.put(next).expect(200).json();
        assertThat(plan.path("result").asText()).isEqualTo("changed");
        assertThat(plan.path("kept")).extracting(JsonNode::asText).containsExactly("helpdesk-api");
        assertThat(plan.path("secrets")).isEmpty();
        assertChange(plan, "client helpdesk-web redirectUris", Helpdesk.CALLBACK, "http://localhost:8098/callback");
        assertChange(plan, "client helpdesk-robot tenant", "acme", "globex");
        assertChange(plan, "client helpdesk-web consentRequired", "false", "true");
        assertChange(plan, "product description", "Questions and answers", "Answers");
        assertThat(helpdesk.realm().uuidOf("helpdesk-api")).isNotBlank();
        assertThat(helpdesk.put(next).expect(200).json().path("result").asText())
                .isEqualTo("unchanged");
        assertThat(helpdesk.realm()
                        .call("/clients?clientId=helpdesk-web")
                        .get()
                        .expect(200)
                        .json()
                        .path(0)
                        .path("redirectUris"))
                .extracting(JsonNode::asText)
                .containsExactly("http://localhost:8098/callback");
    }

    @Test
    void aRehearsalWritesNothingAtAll(Suite suite) {
        rehearse(suite, Helpdesk.FILE);
        helpdesk.put(Helpdesk.FILE).expect(201);
        rehearse(suite, Helpdesk.FILE.replace("\"Helpdesk\"", "\"Service desk\""));
        JsonNode same = helpdesk.call(Helpdesk.PATH + "?dryRun=true")
                .putJson(Helpdesk.FILE)
                .expect(200)
                .json();
        assertThat(same.path("result").asText()).isEqualTo("unchanged");
        assertThat(helpdesk.call(Helpdesk.PATH + "?dryRun=false")
                        .putJson(Helpdesk.FILE.replace("\"Helpdesk\"", "\"Service desk\""))
                        .expect(200)
                        .json()
                        .path("result")
                        .asText())
                .isEqualTo("changed");
    }

    private void rehearse(Suite suite, String file) {
        HttpCall call = helpdesk.call(Helpdesk.PATH + "?dryRun=true");
        Map<String, String> before = WholeDatabase.read(suite);
        JsonNode plan = call.putJson(file).expect(200).json();
        assertThat(plan.path("result").asText()).isEqualTo("planned");
        assertThat(plan.path("changes")).isNotEmpty();
        assertThat(plan.path("secrets")).isEmpty();
        assertThat(WholeDatabase.read(suite)).isEqualTo(before);
    }

    @Test
    void isShownAsItWasAppliedAndCanBeSentBack() {
        helpdesk.put(Helpdesk.FILE).expect(201);
        HttpAnswer shown = helpdesk.call(Helpdesk.PATH).get().expect(200);
        assertThat(shown.json().path("locked").asBoolean(true)).isFalse();
        assertThat(shown.json().path("clients")).hasSize(6);
        assertThat(shown.body()).doesNotContain("secret");
        String tag = shown.header("ETag").orElseThrow();
        assertThat(send(shown.body(), tag).expect(200).json().path("result").asText())
                .isEqualTo("unchanged");
        String changed = shown.body().replace("\"Helpdesk\"", "\"Service desk\"");
        assertThat(send(changed, tag).expect(200).json().path("result").asText())
                .isEqualTo("changed");
        assertThat(send(shown.body(), tag).status()).isEqualTo(412);
        assertThat(helpdesk.call(Helpdesk.PATH).get().expect(200).body()).contains("Service desk");
        assertThat(helpdesk.call("/products/nothing")
                        .get()
                        .expect(404)
                        .json()
                        .path("type")
                        .asText())
                .endsWith("/unknown-product");
        // One that came with the realm file is shown too.
        assertThat(helpdesk.call("/products/crm")
                        .get()
                        .expect(200)
                        .json()
                        .path("clients")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void leavesTheDoctorNothingToFindAndTellsNobodyASecret() {
        JsonNode before = findings();
        helpdesk.realm().change(Map.of("adminEventsEnabled", true, "adminEventsDetailsEnabled", true));
        JsonNode plan = helpdesk.put(Helpdesk.FILE).expect(201).json();
        JsonNode rotated = helpdesk.rotate("helpdesk-web", 60).expect(200).json();
        helpdesk.lock().expect(204);
        helpdesk.lock().expect(204);
        helpdesk.unlock().expect(204);
        assertThat(findings()).isEqualTo(before);

        HttpAnswer history =
                helpdesk.realm().call("/suite/changes?max=100").get().expect(200);
        assertThat(history.json().path("changes").findValuesAsText("action"))
                .containsExactly("product_created", "secret_rotated", "product_locked", "product_unlocked");
        assertThat(history.json()
                        .path("changes")
                        .path(0)
                        .path("after")
                        .path("client helpdesk-robot tenant")
                        .asText())
                .isEqualTo("acme");
        assertThat(history.json().path("changes").path(0).path("product").asText())
                .isEqualTo(Helpdesk.PRODUCT);
        assertThat(helpdesk.realm()
                        .call("/suite/changes/verification")
                        .get()
                        .expect(200)
                        .json()
                        .path("faults"))
                .isEmpty();
        HttpAnswer events = helpdesk.realm().call("/admin-events?max=100").get().expect(200);
        assertThat(events.body()).contains("SUITE_PRODUCT");
        List<String> secrets = plan.path("secrets").findValuesAsText("secret");
        for (String secret :
                List.of(secrets.get(0), secrets.get(1), rotated.path("secret").asText())) {
            assertThat(history.body()).doesNotContain(secret);
            assertThat(events.body()).doesNotContain(secret);
        }
    }

    private JsonNode findings() {
        return helpdesk.call("/doctor").get().expect(200).json().path("findings");
    }

    private HttpAnswer send(String file, String tag) {
        return helpdesk.call(Helpdesk.PATH).header("If-Match", tag).putJson(file);
    }

    private boolean introspected(String token, String secret) {
        return HttpCall.to(URI.create(helpdesk.realm().issuer() + "/protocol/openid-connect/token/introspect"))
                .postForm(Map.of("client_id", "helpdesk-api", "client_secret", secret, "token", token))
                .expect(200)
                .json()
                .path("active")
                .asBoolean();
    }

    private static void assertChange(JsonNode plan, String about, String before, String after) {
        JsonNode change = Helpdesk.about(plan, about);
        assertThat(change.path("before").asText()).as(about).isEqualTo(before);
        assertThat(change.path("after").asText()).as(about).isEqualTo(after);
    }
}
