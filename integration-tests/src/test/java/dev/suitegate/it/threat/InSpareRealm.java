package dev.suitegate.it.threat;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A realm of its own for each test, in which acme has subscribed to the verification service: ann may enter it, zoe not. */
abstract class InSpareRealm {
    static final String PERMISSION = "/suite/tenants/acme/products/crm";
    static final String REDIRECT = "http://localhost:8082/callback";

    private SpareRealm spare;

    @BeforeEach
    final void create(Suite suite) {
        spare = SpareRealm.create(suite, "threat");
        spare.subscribe("acme", "verify");
    }

    @AfterEach
    final void remove() {
        spare.close();
    }

    final SpareRealm realm() {
        return spare;
    }

    final RelyingParty verify() {
        return spare.client("verify-web");
    }

    /** Somebody's attempt to switch a product on. */
    final HttpAnswer permit(String accessToken) {
        return spare.callAs(accessToken, PERMISSION).put();
    }

    /** A client under {@code clientId} with the secret {@code secret}, made by an administrator as the console would. */
    final HttpAnswer createClient(String accessToken, String clientId, Map<String, String> attributes) {
        return spare.callAs(accessToken, "/clients")
                .postJson(Map.of(
                        "clientId",
                        clientId,
                        "secret",
                        "secret",
                        "redirectUris",
                        new String[] {REDIRECT},
                        "fullScopeAllowed",
                        false,
                        "attributes",
                        attributes));
    }

    final RelyingParty client(String clientId, String secret) {
        return RelyingParty.confidential(spare.issuer(), clientId, secret, URI.create(REDIRECT));
    }
}
