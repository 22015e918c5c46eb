package dev.suitegate.it.restart;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Realms as somebody has them before the suite comes: one with Keycloak's flows, one with flows of its own, one that stays ordinary. */
final class OlderRealms {
    /** Gets a product and has Keycloak's own flows. */
    static final String STOCK = "older";
    /** Gets a product and has a flow of its own bound. */
    static final String OWN = "own-flow";
    /** Gets a product and has one step of Keycloak's flow switched. */
    static final String SWITCHED = "switched";
    /** Gets no product. */
    static final String ORDINARY = "ordinary";

    static final List<String> WITH_PRODUCT = List.of(STOCK, OWN, SWITCHED);
    static final List<String> ALL = List.of(STOCK, OWN, SWITCHED, ORDINARY);

    static final String OWN_FLOW = "our own sign-in";
    static final String PRODUCT = "desk";
    static final String CLIENT = "desk-web";
    static final String CALLBACK = "http://localhost:8099/callback";
    static final String PERSON = "kim";
    static final String OUTSIDER = "lee";
    static final String PASSWORD = "demo";

    private OlderRealms() {}

    /** The product that some of them get. */
    static Map<String, Object> productFile() {
        return Map.of(
                "product",
                PRODUCT,
                "name",
                "Desk",
                "clients",
                List.of(Map.of(
                        "clientId",
                        CLIENT,
                        "kind",
                        "web",
                        "redirectUris",
                        List.of(CALLBACK),
                        "consent",
                        Map.of("notAskedBecause", "First-party product"))));
    }

    static List<Map<String, Object>> documents() {
        return ALL.stream()
                .map(realm -> realm.equals(OWN) ? withOwnFlow(document(realm)) : document(realm))
                .toList();
    }

    private static Map<String, Object> document(String realm) {
        Map<String, Object> document = new HashMap<>();
        document.put("realm", realm);
        document.put("enabled", true);
        document.put("users", List.of(person(realm, PERSON), person(realm, OUTSIDER)));
        return document;
    }

    private static Map<String, Object> withOwnFlow(Map<String, Object> document) {
        document.put(
                "authenticationFlows",
                List.of(Map.of(
                        "alias",
                        OWN_FLOW,
                        "providerId",
                        "basic-flow",
                        "topLevel",
                        true,
                        "builtIn",
                        false,
                        "authenticationExecutions",
                        List.of(Map.of(
                                "authenticator", "auth-username-password-form",
                                "requirement", "REQUIRED",
                                "priority", 10)))));
        document.put("browserFlow", OWN_FLOW);
        return document;
    }

    private static Map<String, Object> person(String realm, String username) {
        return Map.of(
                "username",
                username,
                "enabled",
                true,
                "email",
                username + "@example.test",
                "firstName",
                "A",
                "lastName",
                "Person",
                "realmRoles",
                List.of("default-roles-" + realm),
                "credentials",
                List.of(Map.of("type", "password", "value", PASSWORD)));
    }
}
