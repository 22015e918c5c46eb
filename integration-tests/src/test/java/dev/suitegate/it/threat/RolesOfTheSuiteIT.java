package dev.suitegate.it.threat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Nobody comes by a role of the suite's API but from those who administer the whole realm. */
@AgainstTheSuite
@Tag("threat")
class RolesOfTheSuiteIT {
    private static final String ROLE = "manage-subscriptions";
    private static final String PERMISSION = "/suite/tenants/acme/products/crm";

    private SpareRealm realm;

    @BeforeEach
    void create(Suite suite) {
        realm = SpareRealm.create(suite, "threat-roles");
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    @Test
    void manageUsersCannotMapOneToAnybody(Proof proof) {
        String token = realm.administrator("manage-users");
        realm.createPerson("friend");
        HttpAnswer answer = realm.callAs(token, realm.managementMappings("users/" + realm.idOf("friend")))
                .postJson(realm.managementRoles(ROLE));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(call(realm.consoleToken("friend")).status()).isEqualTo(403);

        realm.mapManagementRoles(realm.idOf("friend"), ROLE).expect(204);
        assertThat(call(realm.consoleToken("friend")).status()).isEqualTo(201);
        proof.count("cannot");
    }

    @Test
    void manageUsersCannotPassOneOnThroughAGroup(Proof proof) {
        String token = realm.administrator("manage-users", "query-groups");
        realm.createPerson("friend");
        realm.call("/groups").postJson(Map.of("name", "friends")).expect(201);
        String group = realm.call("/groups")
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        realm.callAs(token, realm.managementMappings("groups/" + group))
                .postJson(realm.managementRoles(ROLE))
                .expect(204);
        realm.call("/users/" + realm.idOf("friend") + "/groups/" + group).put().expect(204);
        assertThat(call(realm.consoleToken("friend")).status()).isEqualTo(403);
        proof.count("cannot");
    }

    @Test
    void manageRealmCannotHideOneInACompositeRole(Proof proof) {
        String token = realm.administrator("manage-realm", "manage-users", "manage-clients");
        realm.createPerson("friend");
        realm.callAs(token, "/roles").postJson(Map.of("name", "harmless")).expect(201);
        realm.callAs(token, "/roles/harmless/composites")
                .postJson(realm.managementRoles(ROLE))
                .expect(204);
        JsonNode harmless = realm.call("/roles/harmless").get().expect(200).json();
        realm.call("/users/" + realm.idOf("friend") + "/role-mappings/realm")
                .postJson(List.of(harmless))
                .expect(204);
        assertThat(call(realm.consoleToken("friend")).status()).isEqualTo(403);
        proof.count("cannot");
    }

    @Test
    void manageRealmCannotImportSomebodyWhoHasOne(Proof proof) {
        String token = realm.administrator("manage-realm", "manage-users");
        Map<String, Object> friend = Map.of(
                "username", "friend",
                "enabled", true,
                "email", "friend@example.test",
                "firstName", "A",
                "lastName", "Friend",
                "credentials", List.of(Map.of("type", "password", "value", "demo")),
                "clientRoles", Map.of("realm-management", List.of(ROLE)));
        HttpAnswer answer = realm.callAs(token, "/partialImport")
                .postJson(Map.of("ifResourceExists", "FAIL", "users", List.of(friend)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(403);
        assertThat(realm.call("/users?exact=true&username=friend").get().json()).isEmpty();
        proof.count("cannot");
    }

    @Test
    void manageClientsCannotWriteOneIntoATokenThroughAMapper(Proof proof) {
        String token = realm.administrator("manage-clients");
        realm.createPerson("friend");
        URI console = URI.create(realm.issuer() + "/account/");
        RelyingParty account = RelyingParty.open(realm.issuer(), "account-console", console);
        HttpAnswer answer = realm.callAs(
                        token, "/clients/" + realm.uuidOf("account-console") + "/protocol-mappers/models")
                .postJson(Map.of(
                        "name", "more than a friend",
                        "protocol", "openid-connect",
                        "protocolMapper", "oidc-hardcoded-role-mapper",
                        "config", Map.of("role", "realm-management." + ROLE)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String access = account.redeem(new UserAgent()
                        .signIn(account.attempt(), "friend")
                        .answer()
                        .granted())
                .issued()
                .accessToken();
        assertThat(call(access).status()).isEqualTo(403);
        proof.count("cannot");
    }

    @Test
    void impersonationCannotBorrowThemFromAPerson(Proof proof) {
        realm.createPerson("seller");
        realm.mapManagementRoles(realm.idOf("seller"), ROLE).expect(204);
        UserAgent agent = new UserAgent();
        agent.impersonate(
                        realm.address("/users/" + realm.idOf("seller") + "/impersonation"),
                        realm.administrator("impersonation"))
                .expect(200);
        assertThat(call(realm.consoleToken(agent, "seller")).status()).isEqualTo(403);
        assertThat(call(realm.consoleToken("seller")).status()).isEqualTo(201);
        proof.count("cannot");
    }

    private HttpAnswer call(String token) {
        return realm.callAs(token, PERMISSION).put();
    }
}
