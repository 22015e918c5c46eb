package dev.suitegate.it.threat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Attempt;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Landing;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.UserAgent;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who manage people and organizations, or impersonate, can bring about. */
@AgainstTheSuite
@Tag("threat")
class PeopleIT extends InSpareRealm {
    private static final Map<String, ?> PASSWORD = Map.of("type", "password", "value", "demo", "temporary", false);

    @Test
    void manageUsersCanBecomeSomebodyByAPasswordOfTheirOwn(Proof proof) {
        String administrator = realm().administrator("manage-users");
        realm().callAs(administrator, "/users/" + realm().idOf("ann") + "/reset-password")
                .putJson(Map.of("type", "password", "value", "taken", "temporary", false))
                .expect(204);
        Attempt attempt = verify().attempt();
        verify().redeem(new UserAgent().signIn(attempt, "ann", "taken").answer().granted())
                .issued();
        proof.count("can");
    }

    @Test
    void manageUsersCannotLetInThemselves(Proof proof) {
        String administrator = realm().administrator("manage-users");
        assertThat(permit(administrator).status()).isEqualTo(403);
        Entry.refused(verify(), "administrator-1");
        Entry.allowed(verify(), "ann");
        proof.count("cannot");
    }

    @Test
    void manageUsersCannotSignInAsAClientsAccount(Proof proof) {
        String administrator = realm().administrator("manage-users");
        String account = realm().idOf("service-account-billing");
        realm().callAs(administrator, "/users/" + account + "/reset-password").putJson(PASSWORD);
        Landing landing = new UserAgent().signIn(verify().attempt(), "service-account-billing");
        assertThat(landing).isInstanceOf(Landing.Shown.class);
        Entry.allowed(verify(), "ann");
        proof.count("cannot");
    }

    @Test
    void manageOrganizationsCanLetAMemberInWhereThereAreNoSeats(Proof proof) {
        Entry.refused(verify(), "zoe");
        join("zoe");
        Entry.allowed(verify(), "zoe");
        proof.count("can");
    }

    @Test
    void manageOrganizationsCannotGiveASeat(Proof proof) {
        realm().call("/suite/tenants/acme/products/crm")
                .putJson(Map.of("seats", 1))
                .expect(201);
        String seats = "/suite/subscriptions/manual:" + realm().tenantId("acme") + ":crm/seats/";
        realm().call(seats + "ann").put().expect(201);
        join("zoe");
        Entry.allowed(realm().client("crm-web"), "ann");
        Entry.refused(realm().client("crm-web"), "zoe");
        proof.count("cannot");
    }

    @Test
    void manageOrganizationsCannotOpenAnotherDoor(Proof proof) {
        String administrator = realm().administrator("manage-organizations");
        HttpAnswer answer = realm().callAs(
                        administrator, "/organizations/" + realm().tenantId("acme") + "/identity-providers")
                .postJson("partner");
        assertThat(answer.status()).isEqualTo(403);
        assertThat(realm().callAs(administrator, "/organizations").get().status())
                .isEqualTo(200);
        proof.count("cannot");
    }

    @Test
    void impersonationCanEnterWhatThePersonMayEnter(Proof proof) {
        UserAgent agent = impersonating("ann");
        verify().redeem(agent.goOn(verify().attempt()).answer().granted()).issued();
        JsonNode events =
                realm().call("/events?type=IMPERSONATE").get().expect(200).json();
        assertThat(events).hasSize(1);
        assertThat(events.path(0).path("details").path("impersonator").asText()).isEqualTo("administrator-1");
        proof.count("can");
    }

    @Test
    void impersonationCannotEnterWhatThePersonMayNot(Proof proof) {
        UserAgent agent = impersonating("zoe");
        Attempt attempt = verify().attempt();
        Entry.refused(verify(), attempt, agent.open(attempt));
        Entry.allowed(verify(), "ann");
        proof.count("cannot");
    }

    @Test
    void impersonationCannotBecomeAClientsAccount(Proof proof) {
        String administrator = realm().administrator("impersonation");
        String path = "/users/" + realm().idOf("service-account-billing") + "/impersonation";
        assertThat(new UserAgent()
                        .impersonate(realm().address(path), administrator)
                        .status())
                .isEqualTo(400);
        impersonating("ann");
        proof.count("cannot");
    }

    private UserAgent impersonating(String user) {
        String administrator = realm().administrator("impersonation");
        UserAgent agent = new UserAgent();
        agent.impersonate(realm().address("/users/" + realm().idOf(user) + "/impersonation"), administrator)
                .expect(200);
        return agent;
    }

    private void join(String user) {
        String administrator = realm().administrator("manage-organizations", "manage-users");
        realm().callAs(administrator, "/organizations/" + realm().tenantId("acme") + "/members")
                .postJson(realm().idOf(user))
                .expect(201);
    }
}
