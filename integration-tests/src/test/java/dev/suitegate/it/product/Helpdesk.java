package dev.suitegate.it.product;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A product that a realm does not have from the start, and whoever may make it there. */
final class Helpdesk implements AutoCloseable {
    static final String PRODUCT = "helpdesk";
    static final String CALLBACK = "http://localhost:8099/callback";
    static final String PATH = "/products/" + PRODUCT;

    /** One client of each kind. */
    static final String FILE = """
            {
              "product": "helpdesk",
              "name": "Helpdesk",
              "description": "Questions and answers",
              "trial": {"days": 14, "plan": "pro", "to": ["tenants"]},
              "clients": [
                {"clientId": "helpdesk-web", "kind": "web",
                 "redirectUris": ["http://localhost:8099/callback"],
                 "postLogoutRedirectUris": ["http://localhost:8099/signed-out"],
                 "backchannelLogoutUri": "http://localhost:8099/backchannel-logout",
                 "consent": {"text": "Show your name beside your questions"}},
                {"clientId": "helpdesk-app", "kind": "native",
                 "redirectUris": ["http://127.0.0.1/callback"],
                 "postLogoutRedirectUris": [],
                 "consent": {"notAskedBecause": "First-party app"}},
                {"clientId": "helpdesk-robot", "kind": "machine", "tenant": "acme"},
                {"clientId": "helpdesk-key", "kind": "machine", "tenant": "globex",
                 "jwksUri": "https://helpdesk.example/jwks.json"},
                {"clientId": "helpdesk-api", "kind": "backend"},
                {"clientId": "urn:example:helpdesk", "kind": "saml",
                 "assertionConsumerUris": ["https://helpdesk.example/acs"],
                 "consent": {"notAskedBecause": "First-party page"}}
              ]
            }
            """;

    private final Suite suite;
    private final SpareRealm realm;
    private final String manager;

    Helpdesk(Suite suite, String name) {
        this.suite = suite;
        realm = SpareRealm.create(suite, name);
        manager = realm.administrator("manage-products");
    }

    SpareRealm realm() {
        return realm;
    }

    /** A call as somebody who may do nothing but manage products. */
    HttpCall call(String path) {
        return realm.callAs(manager, "/suite" + path);
    }

    HttpAnswer put(String file) {
        return call(PATH).putJson(file);
    }

    HttpAnswer lock() {
        return call(PATH + "/lock").put();
    }

    HttpAnswer unlock() {
        return call(PATH + "/lock").delete();
    }

    HttpAnswer rotate(String clientId, int overlapSeconds) {
        return call(PATH + "/clients/" + clientId + "/secret")
                .postJsonText("{\"overlapSeconds\":" + overlapSeconds + "}");
    }

    /** Lets the time of the secret before the last one end at another instant; Keycloak itself has no call for that. */
    void moveEndOfOverlap(String clientId, Instant end) {
        moveEndOfOverlap(clientId, Long.toString(end.getEpochSecond()));
    }

    /** The same with any text, as whoever may manage clients can write it. */
    void moveEndOfOverlap(String clientId, String end) {
        int moved = suite.database()
                .prepare(
                        "update CLIENT_ATTRIBUTES set VALUE = ? where NAME = 'client.secret.rotated.expiration.time'"
                                + " and CLIENT_ID = ?",
                        end,
                        realm.uuidOf(clientId));
        if (moved != 1) {
            throw new AssertionError(moved + " overlaps instead of one");
        }
        realm.call("/clear-realm-cache").post().expect(200, 204);
    }

    RelyingParty web(String secret) {
        return RelyingParty.confidential(realm.issuer(), "helpdesk-web", secret, URI.create(CALLBACK));
    }

    RelyingParty machine(String clientId, String secret) {
        return RelyingParty.confidential(realm.issuer(), clientId, secret, URI.create(CALLBACK));
    }

    /** The secret that an answer has for a client. */
    static String secretOf(JsonNode plan, String clientId) {
        for (JsonNode one : plan.path("secrets")) {
            if (one.path("clientId").asText().equals(clientId)) {
                return one.path("secret").asText();
            }
        }
        throw new AssertionError("no secret of " + clientId);
    }

    /** What a plan says about something; missing: nothing. */
    static JsonNode about(JsonNode plan, String what) {
        for (JsonNode one : plan.path("changes")) {
            if (one.path("about").asText().equals(what)) {
                return one;
            }
        }
        return MissingNode.getInstance();
    }

    /** Every row of every table of the suite's. */
    Map<String, List<String>> tables() {
        return suite.database().suiteTables();
    }

    /** The number of the history's last line. */
    long lines() {
        return realm.call("/suite/changes/verification")
                .get()
                .expect(200)
                .json()
                .path("last")
                .asLong();
    }

    @Override
    public void close() {
        realm.close();
    }
}
