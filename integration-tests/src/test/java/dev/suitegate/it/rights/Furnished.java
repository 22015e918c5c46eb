package dev.suitegate.it.rights;

import dev.suitegate.it.support.SpareRealm;
import java.util.List;
import java.util.Map;

/** A realm with one of everything in it, so that no call ends at "there is no such thing" before anybody asks who calls. */
final class Furnished {
    private static final String NAME = "name";

    private final Owner owner;
    private final Placeholders places = new Placeholders();

    private Furnished(SpareRealm realm) {
        this.owner = Owner.of(realm);
    }

    static Placeholders of(SpareRealm realm) {
        // The shipped policies would have every client hardened first.
        realm.call("/client-policies/policies")
                .putJson(Map.of("policies", List.of()))
                .expect(204);
        Furnished furnished = new Furnished(realm);
        String path = realm.issuer().getPath();
        furnished.places.put("{realm}", path.substring(path.lastIndexOf('/') + 1));
        furnished.putWords();
        String role = furnished.role();
        String scope = furnished.scope();
        String client = furnished.client();
        String group = furnished.group();
        furnished.authorization(client);
        furnished.flow();
        new FurnishedPeople(furnished.owner, furnished.places).furnish(group, client);
        furnished.rest(role, scope, client, group);
        return furnished.places;
    }

    private void putWords() {
        places.put("authentication/config-description/{providerId}", "identity-provider-redirector");
        places.put("required-actions/{alias}", "UPDATE_PASSWORD");
        places.put("protocol/{protocol}", "openid-connect");
        places.put("certificates/{attr}", "jwt.credential");
        places.put("nodes/{node}", "node.example.test");
        places.put("installation/providers/{providerId}", "keycloak-oidc-keycloak-json");
        places.put("providers/{provider_id}", "oidc");
        places.put("localization/{locale}", "en");
        places.put("localization/{locale}/{key}", "greeting");
        places.put("authentication-management/{type}", "flow");
        places.put("admin/index.{html}", "html");
        places.put("console/{indexhtml}", "index.html");
        places.put("pending-events/{jti}", "none");
        places.put("vc/credentials/{credentialScopeName}", "email");
        places.put("vc/issued-credentials/{id}", "none");
    }

    private String role() {
        owner.make("/roles", Map.of(NAME, "spare"));
        String id = owner.read("/roles/spare").path("id").asText();
        places.put("roles/{role-name}", "spare");
        places.put("roles-by-id/{role-id}", id);
        places.put("roles/{id}", id);
        return id;
    }

    private String scope() {
        String id = owner.make("/client-scopes", Map.of(NAME, "spare", "protocol", "openid-connect"));
        String mapper = owner.make("/client-scopes/" + id + "/protocol-mappers/models", mapper());
        for (String kind : List.of("client-scopes", "client-templates")) {
            places.put(kind + "/{client-scope-id}", id);
            places.put(kind + "/{client-scope-id}/protocol-mappers/models/{id}", mapper);
        }
        return id;
    }

    private String client() {
        String id = owner.make(
                "/clients",
                Map.of("clientId", "spare", "serviceAccountsEnabled", true, "authorizationServicesEnabled", true));
        owner.make("/clients/" + id + "/roles", Map.of(NAME, "spare"));
        String mapper = owner.make("/clients/" + id + "/protocol-mappers/models", mapper());
        owner.call("/clients/" + id + "/nodes")
                .postJson(Map.of("node", "node.example.test"))
                .expect(204);
        places.put("clients/{client-uuid}", id);
        places.put("clients/{client-uuid}/protocol-mappers/models/{id}", mapper);
        return id;
    }

    private String group() {
        String id = owner.make("/groups", Map.of(NAME, "spare"));
        places.put("groups/{group-id}", id);
        places.put("groups/{id}", id);
        places.put("group-by-path/{path}", "spare");
        return id;
    }

    private void authorization(String client) {
        String server = "/clients/" + client + "/authz/resource-server";
        String scope = owner.made(server + "/scope", Map.of(NAME, "spare"), "id");
        String resource = owner.made(server + "/resource", Map.of(NAME, "spare"), "_id");
        String policy = owner.made(server + "/policy/role", Map.of(NAME, "spare", "roles", List.of()), "id");
        String permission =
                owner.made(server + "/permission/resource", Map.of(NAME, "may", "resources", List.of(resource)), "id");
        places.put("scope/{scope-id}", scope);
        places.put("resource/{resource-id}", resource);
        places.put("policy/{policy-id}", policy);
        places.put("policy/role/{policy-id}", policy);
        places.put("permission/{policy-id}", permission);
        places.put("permission/resource/{policy-id}", permission);
    }

    private void flow() {
        String id = owner.make(
                "/authentication/flows",
                Map.of("alias", "spare", "providerId", "basic-flow", "topLevel", true, "builtIn", false));
        owner.call("/authentication/flows/spare/executions/execution")
                .postJson(Map.of("provider", "identity-provider-redirector"))
                .expect(201);
        String execution = owner.read("/authentication/flows/spare/executions")
                .path(0)
                .path("id")
                .asText();
        String config = owner.make(
                "/authentication/executions/" + execution + "/config",
                Map.of("alias", "spare", "config", Map.of("defaultProvider", "none")));
        places.put("flows/{flowAlias}", "spare");
        places.put("flows/{id}", id);
        places.put("executions/{executionId}", execution);
        places.put("config/{id}", config);
        places.put("authentication-management/{type}/{id}", id);
    }

    private void rest(String role, String scope, String client, String group) {
        String component = owner.read("/components").path(0).path("id").asText();
        String access = owner.made("/clients-initial-access", Map.of("count", 1, "expiration", 0), "id");
        String workflow = owner.make(
                "/workflows",
                Map.of(
                        NAME,
                        "spare",
                        "on",
                        "user-created",
                        "steps",
                        List.of(Map.of("uses", "disable-user", "after", "365d"))));
        owner.call("/localization/en").postJson(Map.of("greeting", "Hello")).expect(204);
        places.put("components/{id}", component);
        places.put("user-storage/{id}", component);
        places.put("user-storage/{parentId}", component);
        places.put("mappers/{id}", component);
        places.put("clients-initial-access/{id}", access);
        places.put("workflows/{id}", workflow);
        places.put("default-groups/{groupId}", group);
        for (String place : List.of("{clientScopeId}", "clientScopes/{id}")) {
            places.put(place, scope);
        }
        for (String place : List.of("{client}", "{client-id}", "{targetClientUuid}", "{clientUuid}", "{clientId}")) {
            places.put("clients/" + place, client);
        }
        places.put("clients/{id}", client);
        places.put("scope-mappings/{roleContainerId}", client);
        places.putQuery("/admin/realms/{realm}/ui-ext/sessions/client", "?clientId=" + client + "&type=ALL");
        places.put("role-mappings/roles/{id}", role);
    }

    private static Map<String, ?> mapper() {
        return Map.of(NAME, "spare", "protocol", "openid-connect", "protocolMapper", "oidc-usermodel-attribute-mapper");
    }
}
