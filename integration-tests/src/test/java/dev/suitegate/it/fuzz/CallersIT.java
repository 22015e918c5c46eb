package dev.suitegate.it.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Groups 1 to 10 of the catalogue: who must not call the billing API. Each test ends with somebody who may. */
@AgainstTheSuite
@Tag("badinput")
@TestInstance(Lifecycle.PER_CLASS)
class CallersIT {
    private static final String PATH = "/suite/subscriptions/a-caller";
    private static final Map<String, ?> SUBSCRIPTION =
            Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", "active", "seats", 1);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Suite suite;
    private final SpareRealm realm;

    CallersIT(Suite suite) {
        this.suite = suite;
        this.realm = SpareRealm.create(suite, "callers");
        realm.call(PATH).putJson(SUBSCRIPTION).expect(201);
    }

    @AfterAll
    void remove() {
        realm.close();
    }

    @Test
    @DisplayName("1, 4, 5: no token, one without a signature, one signed with the public key")
    void withATokenThatIsNone(Proof proof) {
        refused(401, "unauthenticated", realm.anonymous(PATH), proof);
        refused(401, "unauthenticated", realm.callAs("", PATH), proof);
        String[] parts = billing().split("\\.", -1);
        String none = base64("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8)) + "." + parts[1] + ".";
        refused(401, "unauthenticated", realm.callAs(none, PATH), proof);
        refused(401, "unauthenticated", realm.callAs(parts[0] + "." + parts[1] + ".", PATH), proof);
        refused(401, "unauthenticated", realm.callAs(signedWithThePublicKey(parts[1]), PATH), proof);
        allowed();
    }

    @Test
    @DisplayName("2: an expired token")
    void withATokenThatHasExpired(Proof proof) {
        String uuid = realm.uuidOf("billing");
        Map<String, Object> client = new HashMap<>(Map.of("clientId", "billing"));
        client.put("attributes", Map.of("access.token.lifespan", "1"));
        realm.call("/clients/" + uuid).putJson(client).expect(204);
        String token = billing();
        Instant end = Instant.now().plus(PATIENCE);
        HttpAnswer answer = realm.callAs(token, PATH).get();
        while (answer.status() == 200 && Instant.now().isBefore(end)) {
            answer = realm.callAs(token, PATH).get();
        }
        refused(401, "unauthenticated", realm.callAs(token, PATH), proof);
        client.put("attributes", Map.of("access.token.lifespan", "60"));
        realm.call("/clients/" + uuid).putJson(client).expect(204);
        allowed();
    }

    @Test
    @DisplayName("3: a token of another realm")
    void withATokenOfAnotherRealm(Proof proof) {
        refused(403, "foreign-realm", realm.callAs(suite.billing().accessToken(), PATH), proof);
        allowed();
    }

    @Test
    @DisplayName("6, 7: a product's token, and a person without a role")
    void withoutARole(Proof proof) {
        realm.subscribe("acme", "verify");
        String machine = realm.machineToken("verify-api", suite.secrets().of("verify-api"));
        refused(403, "missing-role", realm.callAs(machine, PATH), proof);
        realm.createPerson("nobody-special");
        refused(403, "missing-role", realm.callAs(realm.consoleToken("nobody-special"), PATH), proof);
        allowed();
    }

    @Test
    @DisplayName("8: the role for one tenant, on another")
    void ofAnotherTenant(Proof proof) {
        realm.mapManagementRoles(realm.idOf("eve"), "manage-seats").expect(204);
        realm.mapManagementRoles(realm.idOf("ann"), "manage-seats").expect(204);
        HttpCall foreign = realm.callAs(realm.consoleToken("eve"), PATH + "/seats/ann");
        Map<String, List<String>> before = suite.database().suiteTables();
        assertThat(foreign.put().json().path("type").asText()).endsWith("/unknown-subscription");
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        realm.callAs(realm.consoleToken("ann"), PATH + "/seats/ann").put().expect(201);
        proof.count("badInputsRefused");
    }

    @Test
    @DisplayName("9, 10: an account that is disabled, a token that is revoked, one from before the realm's not-before")
    void withATokenThatIsNoLongerGood(Proof proof) {
        String token = billing();
        realm.callAs(token, PATH).get().expect(200);
        realm.changeClient("billing", Map.of("clientId", "billing", "enabled", false));
        refused(401, "unauthenticated", realm.callAs(token, PATH), proof);
        realm.changeClient("billing", Map.of("clientId", "billing", "enabled", true));
        realm.callAs(token, PATH).get().expect(200);

        HttpCall.to(URI.create(realm.issuer() + "/protocol/openid-connect/revoke"))
                .postForm(Map.of(
                        "token",
                        token,
                        "client_id",
                        "billing",
                        "client_secret",
                        suite.secrets().of("billing")))
                .expect(200);
        refused(401, "unauthenticated", realm.callAs(token, PATH), proof);

        String earlier = billing();
        realm.change(Map.of("notBefore", Instant.now().getEpochSecond() + 1));
        refused(401, "unauthenticated", realm.callAs(earlier, PATH), proof);
        realm.change(Map.of("notBefore", 0));
        allowed();
    }

    private void refused(int status, String problem, HttpCall call, Proof proof) {
        Map<String, List<String>> before = suite.database().suiteTables();
        HttpAnswer answer = call.delete();
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.json().path("type").asText()).endsWith("/problems/" + problem);
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        proof.count("badInputsRefused");
    }

    private void allowed() {
        realm.callAs(billing(), PATH).putJson(SUBSCRIPTION).expect(200);
    }

    private String billing() {
        return realm.machineToken("billing", suite.secrets().of("billing"));
    }

    /** What a library makes of it that takes the algorithm from the token (CVE-2015-9235). */
    private String signedWithThePublicKey(String claims) {
        String key = Objects.requireNonNull(HttpCall.to(realm.issuer())
                .get()
                .expect(200)
                .json()
                .path("public_key")
                .asText());
        String text = base64("{\"alg\":\"HS256\",\"typ\":\"JWT\"}".getBytes(StandardCharsets.UTF_8)) + "." + claims;
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            return text + "." + base64(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
