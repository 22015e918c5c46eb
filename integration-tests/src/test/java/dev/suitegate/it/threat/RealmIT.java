package dev.suitegate.it.threat;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What those who manage a realm's settings, its events or its authorization can bring about. */
@AgainstTheSuite
@Tag("threat")
class RealmIT extends InSpareRealm {
    @Test
    void manageRealmCannotSwitchEnforcementOff(Proof proof) {
        String administrator = realm().administrator("manage-realm");
        realm().callAs(administrator, "")
                .putJson(Map.of("browserFlow", "browser", "eventsListeners", List.of()))
                .expect(204);
        realm().callAs(administrator, "/client-policies/policies")
                .putJson(Map.of("policies", List.of()))
                .expect(204);
        Entry.allowed(verify(), "ann");
        Entry.refused(verify(), "zoe");
        proof.count("cannot");
    }

    @Test
    void manageRealmCannotRegisterAProduct(Proof proof) {
        String administrator = realm().administrator("manage-realm", "manage-clients");
        createClient(administrator, "stray", Map.of()).expect(201);
        String file =
                "{\"product\":\"verify\",\"name\":\"Verify\",\"clients\":[{\"clientId\":\"stray\",\"kind\":\"web\","
                        + "\"redirectUris\":[\"" + REDIRECT + "\"],\"consent\":{\"notAskedBecause\":\"none\"}}]}";
        realm().callAs(administrator, "")
                .putJson(Map.of("attributes", Map.of("suite.product.verify", file)))
                .expect(204);
        Entry.refused(client("stray", "secret"), "ann");
        Entry.allowed(verify(), "ann");
        proof.count("cannot");
    }

    @Test
    void manageRealmCanBringAKeyOfItsOwn(Proof proof) {
        String administrator = realm().administrator("manage-realm");
        JsonNode keys = realm().call("/keys").get().expect(200).json();
        realm().callAs(administrator, "/components")
                .postJson(Map.of(
                        "name", "mine",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config", Map.of("priority", List.of("1000"))))
                .expect(201);
        assertThat(realm().call("/keys").get().expect(200).json().path("keys").size())
                .isGreaterThan(keys.path("keys").size());
        proof.count("can");
    }

    @Test
    void manageEventsCanStopTheRecordButNotTheRefusal(Proof proof) {
        String administrator = realm().administrator("manage-events");
        realm().callAs(administrator, "/events/config")
                .putJson(Map.of("eventsEnabled", false, "adminEventsEnabled", false))
                .expect(204);
        Entry.refused(verify(), "zoe");
        Entry.allowed(verify(), "ann");
        assertThat(realm().call("/suite/doctor").get().expect(200).body()).contains("events-off");
        proof.count("can");
    }

    @Test
    void manageAuthorizationCannotTouchAProduct(Proof proof) {
        String administrator = realm().administrator("manage-authorization");
        String client = "/clients/" + realm().uuidOf("verify-web");
        assertThat(realm().callAs(administrator, client)
                        .putJson(Map.of("enabled", true))
                        .status())
                .isEqualTo(403);
        Entry.allowed(verify(), "ann");
        Entry.refused(verify(), "zoe");
        proof.count("cannot");
    }
}
