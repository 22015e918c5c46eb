package dev.suitegate.it.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Group 57: the device grant (RFC 8628), which an administrator has allowed to two products' web clients. */
@AgainstTheSuite
@Tag("badinput")
class DeviceIT {
    private static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";
    private static final int GUESSES = 20;

    private final Wire wire = new Wire();
    private List<ClientSettings> allowed = List.of();

    @BeforeEach
    void allow(Suite suite) {
        allowed = List.of("verify-web", "crm-web").stream()
                .map(client -> new ClientSettings(suite, client)
                        .attribute("oauth2.device.authorization.grant.enabled", "true"))
                .toList();
    }

    @AfterEach
    void putBack() {
        allowed.forEach(ClientSettings::close);
    }

    static List<BadRequest> faults() {
        return List.of(
                BadRequest.without(57, Outcome.json("invalid_request", "invalid_grant"), "device_code"),
                BadRequest.with(57, "an unknown device code", Outcome.json("invalid_grant"), "device_code", "nonsense"),
                BadRequest.with(
                        57, "64 kB", Outcome.json("invalid_grant", "invalid_request"), "device_code", long64k()),
                BadRequest.twice(57, Outcome.json("invalid_request", "invalid_grant"), "device_code", "x"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void isRefused(BadRequest bad, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer device = begin(doors, "verify-web");
        approve(device, "ann");
        Parameters good = poll(device);
        WireAnswer answer = redeem(doors, bad.change().apply(good), "verify-web");
        doors.checkSafe(answer);
        bad.outcome().check(good, answer);
        assertThat(redeem(doors, good, "verify-web").status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "57 suite_tenant={0}")
    @ValueSource(strings = {"acme%00", "acme%0a", "ac[0mme", "acme\n", " ", "acme&suite_tenant=acme"})
    void forATenantOfAnotherNameIsRefusedAndNotMended(String tenant, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        Parameters request = request();
        for (String value : tenant.split("&suite_tenant=", -1)) {
            request = request.and("suite_tenant", value);
        }
        WireAnswer answer = wire.post(doors.at("auth/device"), request, "verify-web", doors.secretOf("verify-web"));
        doors.checkSafe(answer);
        Outcome.json("invalid_request", "invalid_grant").check(request, answer);
        WireAnswer device = begin(doors, request().and("suite_tenant", "acme"), "verify-web");
        approve(device, "ann");
        assertThat(redeem(doors, poll(device), "verify-web").status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    @Test
    void ofAnotherClientIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer device = begin(doors, "verify-web");
        approve(device, "ann");
        WireAnswer answer = redeem(doors, poll(device), "crm-web");
        doors.checkSafe(answer);
        Outcome.json("invalid_grant").check(poll(device), answer);
        assertThat(redeem(doors, poll(device), "verify-web").status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    @ParameterizedTest(name = "57 a user code of {0}")
    @ValueSource(strings = {"", "AAAA-AAAA", "\"><script>alert(1)</script>", "' or '1'='1", "%00", "../../x"})
    void aUserCodeThatNobodyGotIsAsked(String code, Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        URI page = URI.create(suite.issuer() + "/device");
        for (int i = 0; i < GUESSES; i++) {
            WireAnswer answer = new Wire().get(page, Parameters.of("user_code", code));
            doors.checkSafe(answer);
            assertThat(answer.location().orElse("")).doesNotContain("callback");
        }
        doors.checkNobodySignedIn();
        proof.count("badInputsRefused");
    }

    @Test
    void approvedByWhoMayNotIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer device = begin(doors, "crm-web");
        approve(device, "bob");
        WireAnswer answer = redeem(doors, poll(device), "crm-web");
        doors.checkSafe(answer);
        Outcome.json("access_denied", "authorization_pending", "slow_down").check(poll(device), answer);
        assertThat(suite.database().tracesOf("bob", "crm-web")).isEqualTo(Traces.NONE);
        proof.count("badInputsRefused");
    }

    @Test
    void afterARevocationIsRefused(Suite suite, Proof proof) {
        Doors doors = new Doors(suite);
        WireAnswer ann = begin(doors, "verify-web");
        approve(ann, "ann");
        WireAnswer zoe = begin(doors, "verify-web");
        approve(zoe, "zoe");
        suite.billing().revoke("sub-acme-verify");
        Eventually.is(
                "the session is gone",
                () -> suite.database().tracesOf("ann", "verify-web").clientSessions() == 0);
        WireAnswer answer = redeem(doors, poll(ann), "verify-web");
        doors.checkSafe(answer);
        Outcome.json("access_denied").check(poll(ann), answer);
        assertThat(redeem(doors, poll(zoe), "verify-web").status()).isEqualTo(200);
        proof.count("badInputsRefused");
    }

    private static Parameters request() {
        return Parameters.of("scope", "openid", "code_challenge", Doors.CHALLENGE, "code_challenge_method", "S256");
    }

    private WireAnswer begin(Doors doors, String client) {
        return begin(doors, request(), client);
    }

    private WireAnswer begin(Doors doors, Parameters request, String client) {
        WireAnswer answer = wire.post(doors.at("auth/device"), request, client, doors.secretOf(client));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer;
    }

    private static void approve(WireAnswer device, String user) {
        Wire browser = new Wire();
        WireAnswer page = follow(browser, browser.get(URI.create(device.text("verification_uri_complete"))));
        page = follow(browser, browser.signIn(page, user));
        if (page.body().contains("name=\"accept\"")) {
            follow(browser, browser.submit(page, Parameters.of("accept", "Yes")));
        }
    }

    private static WireAnswer follow(Wire browser, WireAnswer first) {
        return browser.follow(first, "nowhere");
    }

    private static Parameters poll(WireAnswer device) {
        return Parameters.of(
                "grant_type", GRANT, "device_code", device.text("device_code"), "code_verifier", Doors.VERIFIER);
    }

    private WireAnswer redeem(Doors doors, Parameters request, String client) {
        return wire.post(doors.at("token"), request, client, doors.secretOf(client));
    }

    private static String long64k() {
        return "d".repeat(64 * 1024);
    }
}
