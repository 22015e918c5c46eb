package dev.suitegate.it.restart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.TokenAnswer.Issued;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A database that is put back brings no revoked access back, once its epochs were raised. */
@Tag("operations")
@TestInstance(Lifecycle.PER_CLASS)
class RestoreIT {
    private static final String SESSIONS = """
            select count(*) from OFFLINE_CLIENT_SESSION s join CLIENT c on c.ID = s.CLIENT_ID
            where c.CLIENT_ID in ('verify-web', 'crm-web')""";
    private static final String COUNTERS = "select coalesce(sum(COUNTER), 0) from SUITE_EPOCH";

    private LastingDatabase database;
    private Servers servers;
    private RelyingParty verify;

    @BeforeAll
    void start() {
        database = LastingDatabase.start();
        servers = Servers.start("restore", database, 1);
        verify = servers.client("verify-web", servers.callback("/callback"));
        servers.allowOffline("verify-web", "ann");
        subscribe("sub-acme-verify", Map.of("tenant", "acme"));
        subscribe("sub-zoe-verify", Map.of("user", "zoe"));
    }

    @AfterAll
    void stop() {
        servers.close();
        database.close();
    }

    @Test
    void bringsNothingBackThatWasRevoked() {
        Issued ann = signIn("ann");
        Issued zoe = signIn("zoe");
        Issued offline = signInOffline("ann");

        servers.stop();
        database.backUp();
        servers.startAgain();
        Issued renewed = verify.refresh(ann.renewal()).issued();
        servers.api("billing", "/subscriptions/sub-acme-verify").delete().expect(204);
        assertDead(renewed);
        assertDead(offline);
        Issued zoeRenewed = verify.refresh(zoe.renewal()).issued();
        // Numbers that the counters, once they are put back, would come to again.
        subscribe("sub-acme-verify", Map.of("tenant", "acme"));
        Issued later = signIn("ann");
        servers.api("billing", "/subscriptions/sub-acme-verify").delete().expect(204);

        servers.stop();
        database.restore();
        servers.startAgain();
        // The danger itself: without the call what was revoked lives again.
        Issued revived = verify.refresh(ann.renewal()).issued();
        assertThat(isActive(revived.accessToken())).isTrue();
        Issued revivedOffline = verify.refresh(offline.renewal()).issued();

        long epoch = raise();
        for (Issued old : List.of(revived, revivedOffline, zoe, renewed, zoeRenewed, ann, offline, later)) {
            assertDead(old);
            assertThat(epochOf(old)).isLessThan(epoch);
        }
        Eventually.is("no session of a product is left", () -> database.count(SESSIONS) == 0);

        // Whom the database as it is now lets in, comes in; billing's export puts right who that is.
        Issued fresh = signIn("ann");
        assertThat(epochOf(fresh)).isGreaterThanOrEqualTo(epoch);
        assertThat(isActive(fresh.accessToken())).isTrue();
        Issued freshZoe = signIn("zoe");
        reconcile();
        assertDead(fresh);
        verify.refresh(freshZoe.renewal()).issued();
    }

    @Test
    void mayBeCalledTwice() {
        long first = raise();
        long second = raise();
        assertThat(second).isGreaterThan(first);
        subscribe("sub-acme-verify", Map.of("tenant", "acme"));
        Issued ann = signIn("ann");
        verify.refresh(ann.renewal()).issued();
    }

    @Test
    void isForThoseWhoManageProductsAlone() {
        long before = database.count(COUNTERS);
        HttpAnswer refused = servers.api("billing", "/epochs").post();
        assertThat(refused.status()).as(refused.body()).isEqualTo(403);
        assertThat(refused.json().path("type").asText()).endsWith("/missing-role");
        assertThat(HttpCall.to(URI.create(servers.issuer("suite").toString().replace("/realms/", "/admin/realms/")
                                + "/suite/epochs"))
                        .post()
                        .status())
                .isEqualTo(401);
        assertThat(database.count(COUNTERS)).isEqualTo(before);
        raise();
        assertThat(database.count(COUNTERS)).isGreaterThan(before);
    }

    @Test
    void isInTheHistoryAndAmongTheAdminEvents() {
        long epoch = raise();
        HttpAnswer changes = servers.api("billing", "/changes?max=100").get().expect(200);
        JsonNode last = changes.json().path("changes").findParents("action").stream()
                .filter(change -> change.path("action").asText().equals("epochs_raised"))
                .reduce((earlier, later) -> later)
                .orElseThrow();
        assertThat(last.path("after").path("epoch").asLong()).isEqualTo(epoch);
        assertThat(last.path("client").asText()).isEqualTo("catalog");
        assertThat(last.path("actor").asText())
                .isEqualTo(servers.administration("suite/clients/"
                                + servers.idOf("suite/clients", "clientId", "catalog") + "/service-account-user")
                        .get()
                        .expect(200)
                        .json()
                        .path("id")
                        .asText());
        assertThat(last.path("reason").asText()).isEqualTo("The database was put back");
        assertThat(last.has("externalId") || last.has("tenant") || last.has("product"))
                .isFalse();
        assertThat(servers.api("billing", "/changes/verification")
                        .get()
                        .expect(200)
                        .json()
                        .path("faults"))
                .isEmpty();
        // Keycloak filters by its own resource types alone.
        assertThat(servers.administration("suite/admin-events?max=100")
                        .get()
                        .expect(200)
                        .json()
                        .findValuesAsText("resourceType"))
                .contains("SUITE_EPOCHS");
    }

    private long raise() {
        HttpAnswer answer = servers.api("catalog", "/epochs")
                .header("Suite-Reason", "The database was put back")
                .post()
                .expect(200);
        return answer.json().path("epoch").asLong();
    }

    private void assertDead(Issued tokens) {
        assertThat(verify.refresh(tokens.renewal()).refused().error()).isEqualTo("invalid_grant");
        assertThat(isActive(tokens.accessToken())).isFalse();
    }

    private boolean isActive(String token) {
        return servers.introspect("verify-web", token).path("active").asBoolean();
    }

    private Issued signIn(String user) {
        return verify.redeem(
                        new UserAgent().signIn(verify.attempt(), user).answer().granted())
                .issued();
    }

    private Issued signInOffline(String user) {
        return verify.redeem(new UserAgent()
                        .signIn(verify.offlineAttemptFor("acme"), user)
                        .answer()
                        .granted())
                .issued();
    }

    private void subscribe(String id, Map<String, String> subject) {
        Map<String, Object> document = new HashMap<>(subject);
        document.putAll(Map.of("product", "verify", "plan", "standard", "status", "active"));
        servers.api("billing", "/subscriptions/" + id).putJson(document).expect(200, 201);
    }

    /** Billing knows that acme has gone, and says so with everything that it has. */
    private void reconcile() {
        String export = "{\"externalId\":\"sub-zoe-verify\",\"user\":\"zoe\",\"product\":\"verify\","
                + "\"plan\":\"standard\",\"status\":\"active\"}\n{\"end\":true}\n";
        servers.api("billing", "/reconcile")
                .post("application/x-ndjson", export)
                .expect(200);
    }

    private static long epochOf(Issued tokens) {
        return Servers.claims(tokens.accessToken()).path("suite").path("epoch").asLong(-1);
    }
}
