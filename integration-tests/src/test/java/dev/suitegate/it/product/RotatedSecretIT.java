package dev.suitegate.it.product;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A new secret works at once, and the one before it goes on working for as long as it was said. */
@AgainstTheSuite
@Tag("product")
class RotatedSecretIT {
    private static final String ROBOT = "helpdesk-robot";

    private Helpdesk helpdesk;
    private String first;

    @BeforeEach
    void open(Suite suite) {
        helpdesk = new Helpdesk(suite, "product-rotated");
        first = Helpdesk.secretOf(helpdesk.put(Helpdesk.FILE).expect(201).json(), ROBOT);
        helpdesk.realm().subscribe("acme", Helpdesk.PRODUCT);
    }

    @AfterEach
    void close() {
        helpdesk.close();
    }

    @Test
    void bothAreGoodUntilTheOverlapIsOver(Proof proof) {
        HttpAnswer answer = helpdesk.rotate(ROBOT, 600).expect(200);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        String second = answer.json().path("secret").asText();
        assertThat(second).isNotEqualTo(first).hasSizeGreaterThan(40);
        assertThat(Instant.parse(answer.json().path("previousUntil").asText()))
                .isBetween(Instant.now().plusSeconds(500), Instant.now().plusSeconds(700));
        assertGood(first, second);

        // A file that changes the client leaves its secrets alone.
        helpdesk.put(Helpdesk.FILE.replace("\"Helpdesk\"", "\"Service desk\"")).expect(200);
        assertGood(first, second);

        helpdesk.moveEndOfOverlap(ROBOT, Instant.now().plusSeconds(300));
        assertGood(first, second);
        helpdesk.moveEndOfOverlap(ROBOT, Instant.now().minusSeconds(2));
        assertThat(issued(second)).isTrue();
        assertThat(issued(first)).isFalse();
        for (String noTime : List.of("soon", "-1", "1e99", "99999999999999999999", " ")) {
            helpdesk.moveEndOfOverlap(ROBOT, noTime);
            assertThat(issued(second)).as(noTime).isTrue();
            assertThat(helpdesk.machine(ROBOT, first)
                            .clientCredentials()
                            .refused()
                            .error())
                    .as(noTime)
                    .isEqualTo("unauthorized_client");
        }
        helpdesk.moveEndOfOverlap(ROBOT, Instant.now().plusSeconds(300));
        assertGood(first, second);
        proof.count("rotations");
    }

    @Test
    void withoutAnOverlapTheOldOneIsDeadAtOnce() {
        assertGood(first);
        JsonNode answer = helpdesk.rotate(ROBOT, 0).expect(200).json();
        assertThat(answer.has("previousUntil")).isFalse();
        assertGood(answer.path("secret").asText());
        assertThat(issued(first)).isFalse();
    }

    @Test
    void onlyTheLastOneBeforeIsGoodBesideTheNewOne() {
        String second =
                helpdesk.rotate(ROBOT, 600).expect(200).json().path("secret").asText();
        String third =
                helpdesk.rotate(ROBOT, 600).expect(200).json().path("secret").asText();
        assertGood(second, third);
        assertThat(issued(first)).isFalse();
        String fourth =
                helpdesk.rotate(ROBOT, 0).expect(200).json().path("secret").asText();
        assertGood(fourth);
        assertThat(issued(third)).isFalse();
    }

    /** Whoever takes a key may not leave the secret good that it had, nor does it come back with the next secret. */
    @Test
    void dieWithTheWayOfProvingWhoOneIs() {
        helpdesk.rotate(ROBOT, 600).expect(200);
        String withKey = Helpdesk.FILE.replace(
                "\"machine\", \"tenant\": \"acme\"",
                "\"machine\", \"tenant\": \"acme\", \"jwksUri\": \"https://helpdesk.example/robot.json\"");
        JsonNode plan = helpdesk.put(withKey).expect(200).json();
        assertThat(Helpdesk.about(plan, "client helpdesk-robot credential")
                        .path("after")
                        .asText())
                .isEqualTo("private_key_jwt");
        assertThat(plan.path("secrets")).isEmpty();
        assertThat(issued(first)).isFalse();
        JsonNode back = helpdesk.put(Helpdesk.FILE).expect(200).json();
        assertGood(Helpdesk.secretOf(back, ROBOT));
        assertThat(issued(first)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "helpdesk-app, 409, no-client-secret",
        "helpdesk-key, 409, no-client-secret",
        "helpdesk-none, 404, unknown-client",
        "crm-web, 404, unknown-client",
        "billing, 404, unknown-client",
        "account, 404, unknown-client"
    })
    void isOnlyForClientsOfTheProductThatHaveOne(String clientId, int status, String problem) {
        assertRefused(helpdesk.rotate(clientId, 0), status, problem);
        helpdesk.rotate(ROBOT, 0).expect(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"overlapSeconds\":-1}|422|overlap-out-of-range",
                "{\"overlapSeconds\":2592001}|422|overlap-out-of-range",
                "{\"overlapSeconds\":99999999999999999999}|422|overlap-out-of-range",
                "{\"overlapSeconds\":\"60\"}|422|wrong-type",
                "{\"overlapSeconds\":1.5}|422|wrong-type",
                "{\"overlap\":60}|422|unknown-field",
                "{\"secret\":\"mine\"}|422|unknown-field",
                "[]|400|malformed-json",
                "''|400|missing-body"
            })
    void isRefusedWithABodyThatIsNone(String body, int status, String problem) {
        assertRefused(send(body), status, problem);
        assertThat(send("{\"overlapSeconds\":2592000}").status()).isEqualTo(200);
        assertThat(send("{}").expect(200).json().has("previousUntil")).isTrue();
    }

    private HttpAnswer send(String body) {
        return helpdesk.call(Helpdesk.PATH + "/clients/" + ROBOT + "/secret").postJsonText(body);
    }

    private void assertRefused(HttpAnswer answer, int status, String problem) {
        assertThat(answer.expect(status).json().path("type").asText()).endsWith("/" + problem);
        assertGood(first);
    }

    private void assertGood(String... secrets) {
        assertThat(List.of(secrets)).allMatch(this::issued);
    }

    private boolean issued(String secret) {
        return helpdesk.machine(ROBOT, secret).clientCredentials() instanceof TokenAnswer.Issued;
    }
}
