package dev.suitegate.it.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A person with {@code manage-seats} looks after the seats of the tenants they belong to at this moment. */
@AgainstTheSuite
@Tag("isolation")
class TenantAdministratorIT {
    private static final String OWN = "/subscriptions/" + TwoTenants.OWN;
    private static final String FOREIGN = "/subscriptions/" + TwoTenants.FOREIGN;
    private static final String MEMBERS = "/tenants/globex/products/verify/members";

    private TwoTenants tenants;

    @BeforeEach
    void create(Suite suite) {
        tenants = new TwoTenants(suite, "isolation-seats");
    }

    @AfterEach
    void remove() {
        tenants.close();
    }

    @Test
    void givesAndFreesSeats(Proof proof) {
        String eve = tenants.tokenOf("eve", "manage-seats");
        assertThat(accessOf(eve, "eve")).isEqualTo("no_seat");
        assertThat(status(eve, OWN + "/seats/eve", "PUT")).isEqualTo(201);
        assertThat(accessOf(eve, "eve")).isEqualTo("access");
        assertThat(status(eve, OWN + "/seats/eve", "DELETE")).isEqualTo(204);
        assertThat(accessOf(eve, "eve")).isEqualTo("no_seat");
        assertThat(accessOf(eve, "mia")).isEqualTo("access");
        proof.count("seatsManaged");
    }

    @Test
    void seesTheSubscriptionsOfTheirTenantsAlone() {
        String eve = tenants.tokenOf("eve", "manage-seats");
        assertThat(listed(eve, "/subscriptions")).containsExactly(TwoTenants.OWN);
        assertThat(listed(eve, "/subscriptions?tenant=globex")).containsExactly(TwoTenants.OWN);
        String mia = tenants.tokenOf("mia", "manage-seats");
        assertThat(listed(mia, "/subscriptions")).containsExactly("sub-acme", TwoTenants.OWN, "sub-portal");
        assertThat(listed(mia, "/subscriptions?tenant=" + tenants.tenantId("acme")))
                .containsExactly("sub-acme", "sub-portal");
    }

    @Test
    void ofNoTenantSeesNothing() {
        String zoe = tenants.tokenOf("zoe", "manage-seats");
        assertThat(listed(zoe, "/subscriptions")).isEmpty();
        assertThat(status(zoe, "/subscriptions/sub-zoe", "GET")).isEqualTo(404);
        assertThat(status(zoe, OWN, "GET")).isEqualTo(404);
    }

    @Test
    void seesNothingFromTheNextCallOnAfterLeaving(Proof proof) {
        String eve = tenants.tokenOf("eve", "manage-seats");
        assertThat(status(eve, OWN, "GET")).isEqualTo(200);
        String member = "/organizations/" + tenants.tenantId("globex") + "/members/"
                + tenants.realm().idOf("eve");
        tenants.realm().call(member).delete().expect(204);
        assertLooksUnknown(eve);
        proof.count("lost");
    }

    @Test
    void seesNothingOfATenantThatIsSuspended(Proof proof) {
        String eve = tenants.tokenOf("eve", "manage-seats");
        assertThat(status(eve, OWN, "GET")).isEqualTo(200);
        String organization = "/organizations/" + tenants.tenantId("globex");
        JsonNode document = tenants.realm().call(organization).get().expect(200).json();
        ((ObjectNode) document).put("enabled", false);
        tenants.realm().call(organization).putJson(document).expect(204);
        assertLooksUnknown(eve);
        proof.count("lost");
    }

    @Test
    void mayNothingWithoutTheRole(Proof proof) {
        String eve = tenants.tokenOf("eve", "manage-seats");
        String roles =
                tenants.realm().managementMappings("users/" + tenants.realm().idOf("eve"));
        tenants.realm()
                .call(roles)
                .deleteJson(tenants.realm().managementRoles("manage-seats"))
                .expect(204);
        assertThat(status(eve, OWN, "GET")).isEqualTo(403);
        assertThat(status(eve, OWN + "/seats/eve", "PUT")).isEqualTo(403);
        proof.count("lost");
    }

    @Test
    void isNotHeldBackByARoleForEverything() {
        String eve = tenants.tokenOf("eve", "manage-seats", "manage-subscriptions");
        assertThat(status(eve, FOREIGN, "GET")).isEqualTo(200);
        assertThat(status(eve, FOREIGN + "/seats/bob", "PUT")).isEqualTo(201);
        assertThat(listed(eve, "/subscriptions")).contains("sub-acme", "sub-eve", TwoTenants.OWN);
    }

    @Test
    void whoMayReadEverythingStillGivesSeatsAtHomeAlone() {
        String eve = tenants.tokenOf("eve", "manage-seats", "view-subscriptions");
        assertThat(status(eve, FOREIGN, "GET")).isEqualTo(200);
        assertThat(status(eve, FOREIGN + "/seats/bob", "PUT")).isEqualTo(404);
        assertThat(status(eve, OWN + "/seats/eve", "PUT")).isEqualTo(201);
    }

    @Test
    void readsPageByPage() {
        String eve = tenants.tokenOf("eve", "manage-seats");
        var first = tenants.as(eve, MEMBERS + "?max=1").get().expect(200);
        assertThat(first.json().path("members")).hasSize(1);
        assertThat(first.json().path("members").path(0).path("username").asText())
                .isEqualTo("eve");
        String cursor = Base64.getUrlEncoder().withoutPadding().encodeToString("eve".getBytes(StandardCharsets.UTF_8));
        var second = tenants.as(eve, MEMBERS + "?max=1&cursor=" + cursor).get().expect(200);
        assertThat(second.json().path("members").path(0).path("username").asText())
                .isEqualTo("mia");
        for (String bad : List.of("max=0", "max=101", "max=-1", "max=x", "cursor=%00", "cursor=!")) {
            assertThat(status(eve, MEMBERS + "?" + bad, "GET")).as(bad).isEqualTo(400);
            assertThat(status(eve, "/subscriptions?" + bad, "GET")).as(bad).isEqualTo(400);
        }
    }

    private void assertLooksUnknown(String token) {
        assertThat(status(token, OWN, "GET")).isEqualTo(404);
        assertThat(status(token, OWN + "/seats", "GET")).isEqualTo(404);
        Map<String, List<String>> before = tenants.suite().database().suiteTables();
        assertThat(status(token, OWN + "/seats/mia", "DELETE")).isEqualTo(404);
        assertThat(tenants.suite().database().suiteTables()).isEqualTo(before);
        assertThat(status(token, MEMBERS, "GET")).isEqualTo(404);
        assertThat(status(token, "/subscriptions?tenant=globex", "GET")).isEqualTo(404);
        assertThat(listed(token, "/subscriptions")).isEmpty();
    }

    private List<String> listed(String token, String path) {
        List<String> ids = new ArrayList<>();
        tenants.as(token, path)
                .get()
                .expect(200)
                .json()
                .path("subscriptions")
                .forEach(one -> ids.add(one.path("externalId").asText()));
        return ids;
    }

    private String accessOf(String token, String username) {
        for (JsonNode member :
                tenants.as(token, MEMBERS).get().expect(200).json().path("members")) {
            if (member.path("username").asText().equals(username)) {
                return member.path("access").asBoolean()
                        ? "access"
                        : member.path("reason").asText();
            }
        }
        return "absent";
    }

    private int status(String token, String path, String verb) {
        var call = tenants.as(token, path);
        return switch (verb) {
            case "PUT" -> call.put().status();
            case "DELETE" -> call.delete().status();
            default -> call.get().status();
        };
    }
}
