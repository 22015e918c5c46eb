package dev.suitegate.it.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.RelyingParty;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.UserAgent;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Roles inside a product are roles of its clients; a token has those of the product that it is for and no others. */
@AgainstTheSuite
@Tag("tenants")
class RolesIT {
    @Test
    void areThoseOfTheProduct(Suite suite, Proof proof) throws ParseException {
        try (SpareRealm realm = SpareRealm.create(suite, "roles")) {
            realm.subscribe("acme", "verify");
            JsonNode auditor = role(realm, "verify-web", "auditor");
            JsonNode editor = role(realm, "crm-web", "editor");
            give(realm, "verify-web", auditor);
            give(realm, "crm-web", editor);
            realm.call("/clients/" + realm.uuidOf("verify-web") + "/scope-mappings/clients/" + realm.uuidOf("crm-web"))
                    .postJson(List.of(editor))
                    .expect(204);
            RelyingParty verify = realm.client("verify-web");
            String token = verify.redeem(new UserAgent()
                            .signIn(verify.attempt(), "ann")
                            .answer()
                            .granted())
                    .issued()
                    .accessToken();
            JWTClaimsSet claims = SignedJWT.parse(token).getJWTClaimsSet();
            assertThat(claims.getJSONObjectClaim("resource_access"))
                    .isEqualTo(Map.of("verify-web", Map.of("roles", List.of("auditor"))));
            assertThat(claims.getClaims()).doesNotContainKey("realm_access");
            proof.count("rolesOfTheProductAlone");
        }
    }

    private static JsonNode role(SpareRealm realm, String client, String name) {
        String roles = "/clients/" + realm.uuidOf(client) + "/roles";
        realm.call(roles).postJson(Map.of("name", name)).expect(201);
        return realm.call(roles + "/" + name).get().expect(200).json();
    }

    private static void give(SpareRealm realm, String client, JsonNode role) {
        realm.call("/users/" + realm.idOf("ann") + "/role-mappings/clients/" + realm.uuidOf(client))
                .postJson(List.of(role))
                .expect(204);
    }
}
