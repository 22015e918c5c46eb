package dev.suitegate.realmconfig;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.realmconfig.JoinedRealm.Origin;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks that every name in the joined realm is given once and that every name used is given. */
final class RealmNames {

    private static final Set<String> SCOPES_OF_KEYCLOAK = Set.of(
            "acr",
            "address",
            "basic",
            "email",
            "microprofile-jwt",
            "organization",
            "phone",
            "profile",
            "role_list",
            "roles",
            "service_account",
            "web-origins");

    private static final List<String> BOUND_FLOWS =
            List.of("/browserFlow", "/directGrantFlow", "/firstBrokerLoginFlow");

    private final JoinedRealm joined;

    private RealmNames(JoinedRealm joined) {
        this.joined = joined;
    }

    static void check(JoinedRealm joined, List<ProductSource> products) {
        RealmNames names = new RealmNames(joined);
        Set<String> scopes = names.given("clientScopes", "name");
        names.used("/defaultDefaultClientScopes", scopes);
        scopes.addAll(SCOPES_OF_KEYCLOAK);
        Set<String> clients = names.given("clients", "clientId");
        for (int i = 0; i < clients.size(); i++) {
            names.used("/clients/" + i + "/defaultClientScopes", scopes);
            names.used("/clients/" + i + "/optionalClientScopes", scopes);
        }
        names.checkFlows();
        names.checkMembers();
        names.checkProducts(products);
    }

    private void checkFlows() {
        Set<String> flows = given("authenticationFlows", "alias");
        for (String bound : BOUND_FLOWS) {
            usedAt(bound, joined.realm().at(bound), flows);
        }
        for (int i = 0; i < flows.size(); i++) {
            JsonNode steps = joined.realm().at("/authenticationFlows/" + i + "/authenticationExecutions");
            for (int step = 0; step < steps.size(); step++) {
                String at = "/authenticationFlows/" + i + "/authenticationExecutions/" + step + "/flowAlias";
                usedAt(at, steps.get(step).path("flowAlias"), flows);
            }
        }
    }

    private void checkMembers() {
        Set<String> users = given("users", "username");
        int organizations = given("organizations", "alias").size();
        for (int i = 0; i < organizations; i++) {
            JsonNode members = joined.realm().at("/organizations/" + i + "/members");
            for (int member = 0; member < members.size(); member++) {
                String at = "/organizations/" + i + "/members/" + member + "/username";
                usedAt(at, members.get(member).path("username"), users);
            }
        }
    }

    /** A product's id and its clients' ids meet in the audience of a token, so a name there means one product only. */
    private void checkProducts(List<ProductSource> products) {
        Map<String, String> owners = new HashMap<>();
        JsonNode clients = joined.realm().path("clients");
        for (int i = 0; i < clients.size(); i++) {
            owners.put(
                    clients.get(i).path("clientId").asText(),
                    joined.originOf("/clients/" + i).file());
        }
        Set<String> tenants = given("organizations", "alias");
        for (ProductSource source : products) {
            String owner = owners.getOrDefault(source.product().id().value(), source.file());
            if (!owner.equals(source.file())) {
                throw new BuildStopped(source.file(), "/product", "is the name of a client in " + owner);
            }
            source.checkTenants(tenants);
            source.checkSchemes(joined.realm()
                    .at("/browserSecurityHeaders/contentSecurityPolicy")
                    .asText());
        }
    }

    private Set<String> given(String list, String key) {
        Map<String, String> files = new HashMap<>();
        JsonNode entries = joined.realm().path(list);
        for (int i = 0; i < entries.size(); i++) {
            String name = entries.get(i).path(key).asText();
            Origin origin = joined.originOf("/" + list + "/" + i + "/" + key);
            if (name.isEmpty()) {
                throw origin.stop("is missing");
            }
            String other = files.put(name, origin.file());
            if (other != null) {
                throw origin.stop("'" + name + "' is also in " + other);
            }
        }
        return new HashSet<>(files.keySet());
    }

    private void used(String pointer, Set<String> given) {
        JsonNode names = joined.realm().at(pointer);
        for (int i = 0; i < names.size(); i++) {
            usedAt(pointer + "/" + i, names.get(i), given);
        }
    }

    private void usedAt(String pointer, JsonNode name, Set<String> given) {
        if (!name.isMissingNode() && !given.contains(name.asText())) {
            throw joined.originOf(pointer).stop("there is no '" + name.asText() + "'");
        }
    }
}
