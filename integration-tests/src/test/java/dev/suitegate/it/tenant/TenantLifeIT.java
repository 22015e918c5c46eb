package dev.suitegate.it.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTParser;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Refusal;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TokenAnswer;
import dev.suitegate.it.support.Traces;
import dev.suitegate.it.support.UserAgent;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** A tenant is disabled, renamed, removed: what that takes away is gone with the next request, as after a revocation. */
@AgainstTheSuite
@Tag("tenants")
@TestInstance(Lifecycle.PER_CLASS)
class TenantLifeIT {
    private SpareRealm realm;

    @BeforeAll
    void create(Suite suite) {
        realm = SpareRealm.create(suite, "tenant-life");
    }

    @AfterAll
    void remove() {
        realm.close();
    }

    @Test
    void disabledItLetsNobodyInAndEnabledAgainOnlyAnew(Suite suite, Proof proof) {
        Company resting = Company.subscribed(realm, "resting");
        Company going = Company.subscribed(realm, "going");
        Entrant rita = new Entrant(suite, realm, resting.employ("rita"));
        Entrant gus = new Entrant(suite, realm, going.employ("gus"));

        resting.change("enabled", false).expect(204);
        assertThat(rita.open(Entrant.ALL)).isEmpty();
        assertThat(gus.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertNothingLeft(suite, "rita");
        assertThat(refusal("rita").reason()).isEqualTo("tenant_suspended");
        assertThat(suite.database().tracesOf("rita", Entrant.CLIENT)).isEqualTo(Traces.NONE);

        resting.change("enabled", true).expect(204);
        assertThat(rita.open(Entrant.ISSUED)).isEmpty();
        assertThat(new Entrant(suite, realm, "rita").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.count("tenantChanges");
    }

    @Test
    void renamedItStaysTheSame(Suite suite, Proof proof) throws ParseException {
        Company named = Company.subscribed(realm, "named");
        Entrant nina = new Entrant(suite, realm, named.employ("nina"));

        named.change("name", "Quite Another Name").expect(204);
        assertThat(nina.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertThat(tenant(new Entrant(suite, realm, "nina").tokens())).isEqualTo(named.id());

        named.change("alias", "another").expect(400);
        assertThat(named.read().json().path("alias").asText()).isEqualTo("named");
        assertThat(tenant(new Entrant(suite, realm, "nina").tokens())).isEqualTo(named.id());
        proof.count("tenantChanges");
    }

    @Test
    void removedItTakesEverythingAlong(Suite suite, Proof proof) {
        Company closing = Company.subscribed(realm, "closing");
        Company staying = Company.subscribed(realm, "staying");
        Entrant cleo = new Entrant(suite, realm, closing.employ("cleo"));
        Entrant stan = new Entrant(suite, realm, staying.employ("stan"));
        realm.call(closing.subscription()).get().expect(200);

        closing.remove().expect(204);
        assertThat(cleo.open(Entrant.ALL)).isEmpty();
        assertThat(stan.open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertNothingLeft(suite, "cleo");
        realm.call(closing.subscription()).get().expect(404, 410);
        realm.call(staying.subscription()).get().expect(200);

        Company reopened = Company.founded(realm, "closing");
        reopened.join("cleo").expect(201);
        assertThat(cleo.open(Entrant.ALL)).isEmpty();
        assertThat(refusal("cleo").reason()).isEqualTo("no_subscription");
        realm.subscribe("closing", "verify");
        assertThat(cleo.open(Entrant.ISSUED)).isEmpty();
        assertThat(new Entrant(suite, realm, "cleo").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        proof.count("tenantChanges");
    }

    /** Ann's company, to which the portal and a machine client are bound. */
    @Test
    void removedItLeavesItsOwnClientsBoundToNobody(Suite suite, Proof proof) {
        realm.subscribe("acme", "verify");
        realm.subscribe("acme", "acme-portal");
        RelyingParty portal = realm.client("acme-portal");
        RelyingParty machine = realm.client("verify-api");
        portal.redeem(new UserAgent().signIn(portal.attempt(), "ann").answer().granted())
                .issued();
        machine.clientCredentials().issued();
        assertThat(goneTenants()).isEmpty();

        realm.call("/organizations/" + realm.tenantId("acme")).delete().expect(204);
        Company impostor = Company.founded(realm, "acme");
        impostor.join("ann").expect(201);
        realm.subscribe("acme", "verify");

        assertThat(new UserAgent().signIn(portal.attempt(), "ann").refusal().reason())
                .isEqualTo("not_a_member");
        assertThat(machine.clientCredentials().refused().error()).isIn("invalid_grant", "unauthorized_client");
        assertThat(new Entrant(suite, realm, "ann").open(Entrant.ALL)).isEqualTo(Entrant.ALL);
        assertThat(goneTenants()).containsExactlyInAnyOrder("acme-portal", "verify-api");
        proof.count("tenantChanges");
    }

    private Refusal refusal(String user) {
        return new UserAgent()
                .signIn(realm.client(Entrant.CLIENT).attempt(), user)
                .refusal();
    }

    private static void assertNothingLeft(Suite suite, String user) {
        Eventually.is(
                "nothing of the product left",
                () -> suite.database().tracesOf(user, Entrant.CLIENT).equals(Traces.NONE));
        assertThat(suite.database().suiteSessionsOf(user)).isEqualTo(1);
    }

    private static String tenant(TokenAnswer.Issued tokens) throws ParseException {
        return JWTParser.parse(tokens.accessToken()).getJWTClaimsSet().getStringClaim("tenant_id");
    }

    private List<String> goneTenants() {
        List<String> clients = new ArrayList<>();
        realm.call("/suite/doctor").get().expect(200).json().path("findings").forEach(finding -> {
            if (finding.path("id").asText().equals("tenant-gone")) {
                clients.add(finding.path("where").path("name").asText());
            }
        });
        return clients;
    }
}
