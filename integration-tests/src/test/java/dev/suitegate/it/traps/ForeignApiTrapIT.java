package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.ClientSettings;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.WireAnswer;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trap: a product's token is an access token of the realm, and Keycloak's own APIs go by roles and audience alone. */
@AgainstTheSuite
@Tag("traps")
class ForeignApiTrapIT {
    private static final String ROLES = "/admin/realms/suite/users/%s/role-mappings/clients/%s";

    @ParameterizedTest
    @CsvSource({
        "/admin/realms/suite, realm-management, view-realm",
        "/admin/realms/suite/users, realm-management, view-users",
        "/admin/realms/suite/suite/subscriptions/sub-acme-crm, realm-management, view-subscriptions"
    })
    void aProductsTokenOpensNoApi(String path, String owner, String name, Suite suite, Proof proof) {
        ClientSettings api = new ClientSettings(suite, owner);
        String roles = ROLES.formatted(suite.administration().idOf("ann"), api.uuid());
        List<Map<String, String>> powerful = List.of(role(api, name));
        suite.administration().call(roles).postJson(powerful).expect(204);
        try (ClientSettings client = new ClientSettings(suite, "verify-web")
                .mapper("oidc-hardcoded-role-mapper", Map.of("role", owner + "." + name))
                .mapper(
                        "oidc-audience-mapper",
                        Map.of("included.client.audience", "account", "access.token.claim", "true"))) {
            assertThat(client.uuid()).isNotEmpty();
            Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
            WireAnswer answer = ann.get(suite.ports().keycloak().resolve(path));
            assertThat(answer.status()).as(answer.body()).isIn(401, 403);
            assertThat(ann.userInfo().status()).isEqualTo(200);
        } finally {
            suite.administration().call(roles).deleteJson(powerful).expect(204);
        }
        proof.count("trapsHeld");
    }

    /** Keycloak hands out what an identity provider issued to whoever has a role of it in the token. */
    @Test
    void aProductsTokenFetchesNoBrokeredToken(Suite suite, Proof proof) {
        ClientSettings broker = new ClientSettings(suite, "broker");
        String roles = ROLES.formatted(suite.administration().idOf("ann"), broker.uuid());
        List<Map<String, String>> reader = List.of(role(broker, "read-token"));
        suite.administration().call(roles).postJson(reader).expect(204);
        try (ForeignDoor door = ForeignDoor.linked(suite, "acme", "ann");
                ClientSettings client = new ClientSettings(suite, "verify-web")
                        .mapper("oidc-hardcoded-role-mapper", Map.of("role", "broker.read-token"))) {
            assertThat(client.uuid()).isNotEmpty();
            assertThat(door.isLinkedTo("ann")).isTrue();
            Bearer ann = Bearer.of(suite, RelyingParty.verifyWeb(suite), "ann");
            WireAnswer answer = ann.get(URI.create(suite.issuer() + "/broker/" + ForeignDoor.ALIAS + "/token"));
            assertThat(answer.status()).as(answer.body()).isEqualTo(403);
            assertThat(answer.body()).contains("not authorized to retrieve tokens");
            assertThat(ann.userInfo().status()).isEqualTo(200);
        } finally {
            suite.administration().call(roles).deleteJson(reader).expect(204);
        }
        proof.count("trapsHeld");
    }

    /** Keycloak answers a filter by a resource type of an extension with a server error; the events are there all the same. */
    @Test
    void eventsOfAdministratorsCanBeRead(Suite suite, Proof proof) {
        suite.billing().revoke("sub-acme-verify");
        suite.billing().restore("sub-acme-verify");
        for (String query : List.of("", "?resourceTypes=USER", "?resourcePath=*sub-acme-verify*")) {
            HttpCall call = suite.administration().call("/admin/realms/suite/admin-events" + query);
            assertThat(call.get().status()).as(query).isEqualTo(200);
        }
        proof.count("trapsHeld");
    }

    private static Map<String, String> role(ClientSettings management, String name) {
        JsonNode role = management.call("/roles/" + name).get().json();
        return Map.of("id", role.path("id").asText(), "name", name);
    }
}
