package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Parameters;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.Wire;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Ann belongs to Acme. Nothing else than Acme's id or alias, letter by letter, names it; anything else lets nobody in. */
@AgainstTheSuite
@Tag("tenants")
class OddHintsIT {
    /** The example of RFC 7636 appendix B. */
    private static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";

    private static final int MANY = 10_000;

    @Test
    void nameNothing(Suite suite, Proof proof) {
        for (String client : List.of("verify-web", "acme-portal")) {
            for (String odd : OddHints.ALL) {
                assertRefused(suite, client, request(suite, client).and("suite_tenant", odd));
                proof.count("hintsRefused");
            }
        }
        assertEnters(suite, "verify-web", "acme");
        assertEnters(suite, "acme-portal", "acme");
        assertEnters(suite, "verify-web", suite.administration().tenantId("acme"));
    }

    @Test
    void mayNotBeSaidTwice(Suite suite, Proof proof) {
        for (String second : List.of("acme", "globex", "")) {
            assertRefused(
                    suite,
                    "verify-web",
                    request(suite, "verify-web").and("suite_tenant", "acme").and("suite_tenant", second));
            proof.count("hintsRefused");
        }
        Parameters many = request(suite, "verify-web");
        for (int i = 0; i < MANY; i++) {
            many = many.and("suite_tenant", "t" + i);
        }
        WireAnswer end = new Wire().post(at(suite.issuer()), many);
        // Keycloak reads no form with more than 1,000 fields and answers with its error page.
        assertThat(end.asksToSignIn()).isFalse();
        assertThat(end.returned()).doesNotContainKey("code");
        proof.count("hintsRefused");
    }

    @Test
    void ofASuspendedTenantLetNobodyIn(Suite suite, Proof proof) {
        try (SpareRealm realm = SpareRealm.create(suite, "odd-hints")) {
            realm.subscribe("acme", "verify");
            realm.subscribe("globex", "verify");
            assertThat(enter(suite, realm.issuer(), "verify-web", "globex", "eve")
                            .returned())
                    .containsKey("code");
            String organization = "/organizations/" + realm.tenantId("globex");
            JsonNode document = realm.call(organization).get().expect(200).json();
            ((ObjectNode) document).put("enabled", false);
            realm.call(organization).putJson(document).expect(204);
            WireAnswer end = enter(suite, realm.issuer(), "verify-web", "globex", "mia");
            assertThat(end.status()).isEqualTo(403);
            assertThat(end.returned()).doesNotContainKey("code");
            assertThat(enter(suite, realm.issuer(), "verify-web", "acme", "mia").returned())
                    .containsKey("code");
            proof.count("hintsRefused");
        }
    }

    private static void assertEnters(Suite suite, String client, String hint) {
        assertThat(enter(suite, suite.issuer(), client, hint, "ann").returned())
                .as(hint)
                .containsKey("code");
    }

    private static WireAnswer enter(Suite suite, URI issuer, String client, String hint, String user) {
        Wire wire = new Wire();
        Parameters request = request(suite, client).and("suite_tenant", hint);
        if (!issuer.equals(suite.issuer())) {
            request = request.with("redirect_uri", "http://localhost:8082/callback");
        }
        return wire.signIn(wire.get(at(issuer), request), user);
    }

    private static void assertRefused(Suite suite, String client, Parameters request) {
        Wire wire = new Wire();
        WireAnswer end = wire.signIn(wire.post(at(suite.issuer()), request), "ann");
        assertThat(end.status()).as(end.body()).isBetween(300, 499);
        assertThat(end.returned()).as(request.encoded()).doesNotContainKey("code");
        assertThat(end.body()).doesNotContain("Exception", "Globex");
        assertThat(suite.database().tracesOf("ann", client)).isEqualTo(Traces.NONE);
    }

    private static URI at(URI issuer) {
        return URI.create(issuer + "/protocol/openid-connect/auth");
    }

    private static Parameters request(Suite suite, String client) {
        return Parameters.of(
                "client_id", client,
                "redirect_uri",
                        client.equals("verify-web")
                                ? suite.ports().verifyUrl() + "/callback"
                                : "http://localhost:8083/callback",
                "response_type", "code",
                "scope", "openid",
                "state", "a-state",
                "nonce", "a-nonce",
                "code_challenge", CHALLENGE,
                "code_challenge_method", "S256");
    }
}
