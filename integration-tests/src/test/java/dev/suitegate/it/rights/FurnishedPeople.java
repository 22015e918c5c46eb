package dev.suitegate.it.rights;

import dev.suitegate.it.support.SpareRealm;
import java.util.List;
import java.util.Map;

/** The same for people: one with everything that a person may have, their organization, and who vouches for them. */
final class FurnishedPeople {
    private static final String NAME = "name";

    private final SpareRealm realm;
    private final Owner owner;
    private final Placeholders places;

    FurnishedPeople(Owner owner, Placeholders places) {
        this.realm = owner.realm();
        this.owner = owner;
        this.places = places;
    }

    void furnish(String group, String client) {
        provider();
        person(group, client);
        tenant();
    }

    private void provider() {
        String house = realm.tenantId("acme");
        owner.call("/identity-provider/instances")
                .postJson(Map.of(
                        "alias", "spare",
                        "providerId", "oidc",
                        "config",
                                Map.of(
                                        "clientId", "spare",
                                        "clientSecret", "spare",
                                        "authorizationUrl", "https://idp.example.test/auth",
                                        "tokenUrl", "https://idp.example.test/token")))
                .expect(201);
        String mapper = owner.make(
                "/identity-provider/instances/spare/mappers",
                Map.of(
                        NAME,
                        "spare",
                        "identityProviderAlias",
                        "spare",
                        "identityProviderMapper",
                        "hardcoded-attribute-idp-mapper",
                        "config",
                        Map.of("attribute", "a", "attribute.value", "b", "syncMode", "INHERIT")));
        owner.call("/organizations/" + house + "/identity-providers")
                .postJson("spare")
                .expect(204);
        places.put("instances/{alias}", "spare");
        places.put("instances/{alias}/mappers/{id}", mapper);
        places.put("identity-providers/{alias}", "spare");
    }

    private void person(String group, String client) {
        realm.createPerson("spare");
        String id = realm.idOf("spare");
        realm.consoleToken("spare");
        owner.call("/users/" + id + "/groups/" + group).put().expect(204);
        owner.call("/users/" + id + "/federated-identity/spare")
                .postJson(Map.of("identityProvider", "spare", "userId", "1", "userName", "spare"))
                .expect(204);
        String password =
                owner.read("/users/" + id + "/credentials").path(0).path("id").asText();
        String session =
                owner.read("/users/" + id + "/sessions").path(0).path("id").asText();
        places.put("users/{user-id}", id);
        places.put("users/{userId}", id);
        places.put("users/{id}", id);
        places.put("credentials/{credentialId}", password);
        places.put("moveAfter/{newPreviousCredentialId}", password);
        places.put("federated-identity/{provider}", "spare");
        places.put("consents/{client}", "security-admin-console");
        places.put("offline-sessions/{clientUuid}", client);
        places.put("users/{user-id}/groups/{groupId}", group);
        places.put("sessions/{session}", session);
        places.put("scheduled/{resource-id}", id);
        for (String verb : List.of("activate", "deactivate")) {
            places.put(verb + "/{type}", "USERS");
            places.put(verb + "/{type}/{resourceId}", id);
        }
    }

    private void tenant() {
        String acme = realm.tenantId("acme");
        String member = realm.idOf("ann");
        String group = owner.make("/organizations/" + acme + "/groups", Map.of(NAME, "spare"));
        owner.call("/organizations/" + acme + "/groups/" + group + "/members/" + member)
                .put()
                .expect(204);
        places.put("organizations/{org-id}", acme);
        places.put("organizations/{org-id}/groups/{group-id}", group);
        places.put("organizations/{org-id}/groups/group-by-path/{path}", "spare");
        places.put("members/{member-id}", member);
        places.put("members/{userId}", member);
        places.put("invitations/{id}", "none");
    }
}
