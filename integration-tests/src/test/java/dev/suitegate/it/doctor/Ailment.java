package dev.suitegate.it.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.SpareRealm;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * One way to break a realm that an administrator has, and the way to mend it.
 *
 * @param findings what must be found then, and nothing else: the finding's id and where it is
 */
record Ailment(List<String> findings, Consumer<SpareRealm> breaking, Consumer<SpareRealm> mending) {
    private static final String CLIENT = "crm-web";

    static List<Ailment> all() {
        return List.of(
                realm("rotation-off", "revokeRefreshToken", false, true),
                realm("brute-force-off", "bruteForceProtected", false, true),
                realm("events-off", "eventsEnabled", false, true),
                realm("events-off", "adminEventsEnabled", false, true),
                realm("tls-not-required", "sslRequired", "none", "external"),
                realm("long-codes", "accessCodeLifespan", 300, 30),
                realm("offline-unbounded", "offlineSessionMaxLifespanEnabled", false, true),
                browserFlow(),
                of(
                        "frames-open",
                        "contentSecurityPolicy",
                        realm -> frames(realm, "https:"),
                        realm -> frames(realm, "'self'")),
                client("direct-access-grants", "directAccessGrantsEnabled", true, false)
                        .withoutPolicy(),
                client("implicit-flow", "implicitFlowEnabled", true, false).withoutPolicy(),
                client("full-scope", "fullScopeAllowed", true, false).withoutPolicy(),
                client("front-channel-logout", "frontchannelLogout", true, false),
                client(
                        "wildcard-redirect",
                        "redirectUris",
                        List.of("http://localhost:8081/*"),
                        List.of("http://localhost:8081/callback")),
                client("wildcard-origin", "webOrigins", List.of("+"), List.of()),
                client("consent-off", "consentRequired", false, true),
                attribute("pkce-not-s256", "pkce.code.challenge.method", "", "S256")
                        .withoutPolicy(),
                attribute("long-access-tokens", "access.token.lifespan", "300", "120"),
                attribute("plain-token-type", "access.token.header.type.rfc9068", "false", "true"),
                attribute(
                        "introspection-jwt", "client.introspection.response.allow.jwt.claim.enabled", "true", "false"),
                attribute("lightweight-tokens", "client.use.lightweight.access.token.enabled", "true", "false"),
                attribute(
                        "no-back-channel-logout",
                        "backchannel.logout.url",
                        "",
                        "http://localhost:8081/backchannel-logout"),
                mapper(
                        "mapper-writes-suite-claim",
                        "oidc-hardcoded-claim-mapper",
                        Map.of("claim.name", "entitlements", "claim.value", "verify", "access.token.claim", "true")),
                mapper(
                        "mapper-adds-audience",
                        "oidc-audience-mapper",
                        Map.of("included.custom.audience", "verify", "access.token.claim", "true")),
                flowOverride(),
                newClient("stray", "client-without-product"),
                newClient("crm", "client-named-like-product", "client-without-product"),
                policies(),
                registration(),
                provider("false", "unsigned-provider", "post-broker-flow-without-step", "provider-of-no-tenant"),
                provider("true", "post-broker-flow-without-step", "provider-of-no-tenant"));
    }

    private static void frames(SpareRealm realm, String ancestors) {
        realm.change(Map.of(
                "browserSecurityHeaders", Map.of("contentSecurityPolicy", "frame-ancestors " + ancestors + ";")));
    }

    /** Keycloak's own flow in place of the suite's. */
    private static Ailment browserFlow() {
        return of(
                "browser-flow-without-step",
                "browser",
                realm -> realm.change(Map.of("browserFlow", "browser")),
                realm -> realm.change(Map.of("browserFlow", "suite browser")));
    }

    private static Ailment realm(String id, String setting, Object wrong, Object right) {
        return of(
                id,
                setting,
                realm -> realm.change(Map.of(setting, wrong)),
                realm -> realm.change(Map.of(setting, right)));
    }

    private static Ailment client(String id, String setting, Object wrong, Object right) {
        return of(
                id,
                CLIENT,
                realm -> realm.changeClient(CLIENT, Map.of(setting, wrong)),
                realm -> realm.changeClient(CLIENT, Map.of(setting, right)));
    }

    private static Ailment attribute(String id, String attribute, String wrong, String right) {
        return of(
                id,
                CLIENT,
                realm -> realm.changeClient(CLIENT, Map.of("attributes", Map.of(attribute, wrong))),
                realm -> realm.changeClient(CLIENT, Map.of("attributes", Map.of(attribute, right))));
    }

    private static Ailment mapper(String id, String kind, Map<String, String> config) {
        return of(
                id,
                CLIENT,
                realm -> realm.call(mappers(realm))
                        .postJson(Map.of(
                                "name", id, "protocol", "openid-connect", "protocolMapper", kind, "config", config))
                        .expect(201),
                realm -> realm.call(mappers(realm))
                        .get()
                        .json()
                        .forEach(mapper -> realm.call(
                                        mappers(realm) + "/" + mapper.path("id").asText())
                                .delete()
                                .expect(204)));
    }

    private static String mappers(SpareRealm realm) {
        return "/clients/" + realm.uuidOf(CLIENT) + "/protocol-mappers/models";
    }

    private static Ailment flowOverride() {
        return of(
                "client-flow-without-step",
                CLIENT,
                realm -> override(realm, flow(realm, "browser")),
                realm -> override(realm, ""));
    }

    private static void override(SpareRealm realm, String flow) {
        realm.changeClient(CLIENT, Map.of("authenticationFlowBindingOverrides", Map.of("browser", flow)));
    }

    private static String flow(SpareRealm realm, String alias) {
        for (JsonNode flow :
                realm.call("/authentication/flows").get().expect(200).json()) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow.path("id").asText();
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private static Ailment newClient(String clientId, String... ids) {
        return new Ailment(
                Stream.of(ids).map(id -> id + " " + clientId).toList(),
                realm -> realm.call("/clients")
                        .postJson(Map.of("clientId", clientId, "fullScopeAllowed", false))
                        .expect(201),
                realm -> realm.call("/clients/" + realm.uuidOf(clientId))
                        .delete()
                        .expect(204));
    }

    private static Ailment policies() {
        return of(
                "baseline-policy-off",
                "suite-baseline",
                realm -> enablePolicy(realm, false),
                realm -> enablePolicy(realm, true));
    }

    private static void enablePolicy(SpareRealm realm, boolean enabled) {
        String policies =
                realm.call("/client-policies/policies").get().expect(200).body();
        realm.call("/client-policies/policies")
                .putJson(policies.replace("\"enabled\":" + !enabled, "\"enabled\":" + enabled))
                .expect(204);
    }

    private static Ailment registration() {
        return of(
                "client-registration-open",
                "trusted-hosts",
                realm -> trustHosts(realm, "false"),
                realm -> trustHosts(realm, "true"));
    }

    private static void trustHosts(SpareRealm realm, String mustMatch) {
        String type = "org.keycloak.services.clientregistration.policy.ClientRegistrationPolicy";
        for (JsonNode policy :
                realm.call("/components?type=" + type).get().expect(200).json()) {
            if (policy.path("providerId").asText().equals("trusted-hosts")) {
                String changed = policy.toString()
                        .replaceAll(
                                "\"host-sending-registration-request-must-match\":\\[\"[a-z]+\"]",
                                "\"host-sending-registration-request-must-match\":[\"" + mustMatch + "\"]");
                realm.call("/components/" + policy.path("id").asText())
                        .putJson(changed)
                        .expect(204);
            }
        }
    }

    private static Ailment provider(String validateSignature, String... ids) {
        Map<String, String> config = Map.of(
                "authorizationUrl", "https://idp.example/auth",
                "tokenUrl", "https://idp.example/token",
                "jwksUrl", "https://idp.example/jwks",
                "useJwksUrl", "true",
                "clientId", "suite",
                "clientSecret", "nothing",
                "validateSignature", validateSignature);
        return new Ailment(
                Stream.of(ids).map(id -> id + " partner").toList(),
                realm -> realm.call("/identity-provider/instances")
                        .postJson(Map.of("alias", "partner", "providerId", "oidc", "enabled", true, "config", config))
                        .expect(201),
                realm -> realm.call("/identity-provider/instances/partner")
                        .delete()
                        .expect(204));
    }

    private static Ailment of(String id, String where, Consumer<SpareRealm> breaking, Consumer<SpareRealm> mending) {
        return new Ailment(List.of(id + " " + where), breaking, mending);
    }

    /** What the shipped policy keeps an administrator from doing before it is switched off. */
    private Ailment withoutPolicy() {
        Consumer<SpareRealm> off = realm -> enablePolicy(realm, false);
        return new Ailment(
                Stream.concat(Stream.of("baseline-policy-off suite-baseline"), findings.stream())
                        .toList(),
                off.andThen(breaking),
                mending.andThen(realm -> enablePolicy(realm, true)));
    }

    @Override
    public String toString() {
        return String.join(", ", findings);
    }
}
