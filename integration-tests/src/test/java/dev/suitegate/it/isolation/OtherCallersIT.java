package dev.suitegate.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.TenantDoor;
import dev.suitegate.it.support.UserAgent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Seats in the hands of somebody who came through a tenant's own identity provider, and of a machine. */
@AgainstTheSuite
@Tag("isolation")
class OtherCallersIT {
    private static final String OWN = "/subscriptions/" + TwoTenants.OWN;
    private static final String FOREIGN = "/subscriptions/" + TwoTenants.FOREIGN;

    private TwoTenants tenants;

    @BeforeEach
    void create(Suite suite) {
        tenants = new TwoTenants(suite, "isolation-callers");
    }

    @AfterEach
    void remove() {
        tenants.close();
    }

    /** Mia administers Acme and Globex; Globex's identity provider vouches for her at Globex alone. */
    @Test
    void administersNoOtherTenantThanTheOneWhoseDoorItWas(Suite suite, Proof proof) {
        tenants.tokenOf("mia", "manage-seats");
        try (TenantDoor door = new TenantDoor(suite, tenants.realm().issuer(), "mia", "mia@elsewhere.example")) {
            door.link(tenants.realm().idOf("mia"));
            door.giveTo(tenants.tenantId("globex"));
            RelyingParty console = tenants.realm().console();
            UserAgent agent = new UserAgent();
            String throughDoor = console.redeem(agent.signIn(console.attemptThrough(TenantDoor.ALIAS), "mia")
                            .answer()
                            .granted())
                    .issued()
                    .accessToken();
            assertThat(listed(throughDoor)).containsExactly(TwoTenants.OWN);
            assertThat(tenants.as(throughDoor, OWN + "/seats/eve").put().status())
                    .isEqualTo(201);
            assertLooksUnknown(throughDoor, FOREIGN, "ann", "acme");
            proof.count("lost");
        }
        String byPassword = tenants.realm().consoleToken("mia");
        assertThat(listed(byPassword)).containsExactly("sub-acme", TwoTenants.OWN, "sub-portal");
        assertThat(tenants.as(byPassword, FOREIGN + "/seats/ann").delete().status())
                .isEqualTo(204);
        proof.count("seatsManaged");
    }

    /** A machine belongs to no tenant: the role that is limited to one's own gives it nothing. */
    @Test
    void aMachineHasNoTenantOfItsOwn(Suite suite, Proof proof) {
        String secret = suite.secrets().of("billing");
        String operator = tenants.realm().machineToken("billing", secret);
        assertThat(tenants.as(operator, OWN).get().status()).isEqualTo(200);
        String client = "/clients/" + tenants.realm().uuidOf("billing");
        String account = tenants.realm().managementMappings("users/" + idOfServiceAccount(client));
        tenants.realm()
                .call(account)
                .deleteJson(tenants.realm().managementRoles("manage-subscriptions"))
                .expect(204);
        tenants.realm()
                .call(account)
                .postJson(tenants.realm().managementRoles("manage-seats"))
                .expect(204);
        tenants.realm()
                .call(client + "/scope-mappings/clients/" + tenants.realm().uuidOf("realm-management"))
                .postJson(tenants.realm().managementRoles("manage-seats"))
                .expect(204);
        String machine = tenants.realm().machineToken("billing", secret);
        assertThat(listed(machine)).isEmpty();
        assertLooksUnknown(machine, OWN, "mia", "globex");
        assertLooksUnknown(machine, FOREIGN, "ann", "acme");
        for (RouteRow row : RouteRow.all()) {
            assertThat(row.send(tenants.as(machine, row.path(tenants.own())), Map.of())
                            .status())
                    .as(row.route())
                    .isIn(row.isForEveryCaller() ? List.of(200) : List.of(403, 404));
        }
        assertThat(tenants.operator(OWN + "/seats").get().body())
                .contains(tenants.realm().idOf("mia"));
        proof.count("lost");
    }

    private String idOfServiceAccount(String client) {
        return tenants.realm()
                .call(client + "/service-account-user")
                .get()
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    private void assertLooksUnknown(String token, String subscription, String holder, String tenant) {
        Map<String, List<String>> before = tenants.suite().database().suiteTables();
        String seat = subscription + "/seats/" + holder;
        for (HttpCall call : List.of(
                tenants.as(token, subscription),
                tenants.as(token, subscription + "/seats"),
                tenants.as(token, "/tenants/" + tenant + "/products/verify/members"),
                tenants.as(token, "/subscriptions?tenant=" + tenant))) {
            assertThat(call.get().status()).isEqualTo(404);
        }
        assertThat(tenants.as(token, seat).delete().status()).isEqualTo(404);
        assertThat(tenants.as(token, subscription + "/seats/mia").put().status())
                .isEqualTo(404);
        assertThat(tenants.suite().database().suiteTables()).isEqualTo(before);
    }

    private List<String> listed(String token) {
        List<String> ids = new ArrayList<>();
        tenants.as(token, "/subscriptions")
                .get()
                .expect(200)
                .json()
                .path("subscriptions")
                .forEach(one -> ids.add(one.path("externalId").asText()));
        return ids;
    }
}
