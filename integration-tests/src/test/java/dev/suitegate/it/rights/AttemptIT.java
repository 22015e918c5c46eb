package dev.suitegate.it.rights;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An account that maps roles cannot give itself one of the suite's, and whoever looks after billing sees that it tried. */
@AgainstTheSuite
@Tag("rights")
class AttemptIT {
    private static final List<String> ROLES =
            List.of("manage-subscriptions", "view-subscriptions", "manage-products", "manage-webhooks", "manage-seats");

    private final Suite suite;
    private final SpareRealm realm;

    AttemptIT(Suite suite) {
        this.suite = suite;
        this.realm = SpareRealm.create(suite, "attempt");
    }

    @AfterEach
    void remove() {
        realm.close();
    }

    @Test
    void toTakeOneIsRefusedAndSeen(Proof proof) {
        String token = realm.administrator("manage-users");
        String self = realm.idOf("administrator-1");
        for (String role : ROLES) {
            realm.callAs(token, realm.managementMappings("users/" + self))
                    .postJson(realm.managementRoles(role))
                    .expect(403);
            assertThat(attempts(self)).contains("MAP " + role);
            proof.count("refusedMappings");
        }
        assertThat(namesOfRoles(self)).containsExactly("manage-users");
        realm.mapManagementRoles(self, "view-subscriptions").expect(204);
        assertThat(namesOfRoles(self)).containsExactlyInAnyOrder("manage-users", "view-subscriptions");
        assertThat(attempts(self)).hasSameSizeAs(ROLES);
    }

    @Test
    void toTakeOneFromTheAdministrationRealmIsRefused(Proof proof) {
        String client = "/admin/realms/master/clients?clientId=attempt-realm";
        String uuid = administration(client)
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        JsonNode role = administration("/admin/realms/master/clients/" + uuid + "/roles/manage-subscriptions")
                .get()
                .expect(200)
                .json();
        try (Clerk clerk = Clerk.whoManagesUsers(suite, "attempt-clerk")) {
            HttpCall own = clerk.call("/admin/realms/master/users/" + clerk.id() + "/role-mappings/clients/" + uuid);
            assertThat(own.postJson(List.of(role)).status()).isEqualTo(403);
            HttpCall owners =
                    administration("/admin/realms/master/users/" + clerk.id() + "/role-mappings/clients/" + uuid);
            assertThat(owners.postJson(List.of(role)).status()).isEqualTo(204);
        }
        proof.count("refusedMappings");
    }

    private List<String> attempts(String actor) {
        return realm
                .call("/suite/changes/refused")
                .get()
                .expect(200)
                .json()
                .path("refused")
                .findParents("route")
                .stream()
                .filter(one -> one.path("actor").asText().equals(actor))
                .filter(one -> one.path("problem").asText().equals("missing-role"))
                .map(one -> one.path("route").asText())
                .toList();
    }

    private List<String> namesOfRoles(String user) {
        return realm.call(realm.managementMappings("users/" + user))
                .get()
                .expect(200)
                .json()
                .findValuesAsText("name");
    }

    private HttpCall administration(String path) {
        return suite.administration().call(path);
    }
}
