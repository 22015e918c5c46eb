package dev.suitegate.it.isolation;

import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A realm in which Eve administers the seats of Globex, and Acme, Zoe and their things are none of her business. */
final class TwoTenants implements AutoCloseable {
    static final String OWN = "sub-globex";
    static final String FOREIGN = "sub-acme";

    private final Suite suite;
    private final SpareRealm realm;
    private final String webhook;

    TwoTenants(Suite suite, String name) {
        this.suite = suite;
        realm = SpareRealm.create(suite, name);
        put(OWN, Map.of("tenant", "globex", "product", "verify", "plan", "pro", "status", "active", "seats", 2));
        put(FOREIGN, Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", "active", "seats", 2));
        put("sub-portal", Map.of("tenant", "acme", "product", "acme-portal", "plan", "pro", "status", "active"));
        put("sub-zoe", Map.of("user", "zoe", "product", "crm", "plan", "pro", "status", "active"));
        put("sub-eve", Map.of("user", "eve", "product", "crm", "plan", "pro", "status", "active"));
        put("sub-gone", Map.of("tenant", "acme", "product", "crm", "plan", "pro", "status", "active"));
        operator("/subscriptions/sub-gone").delete().expect(204);
        operator("/subscriptions/" + FOREIGN + "/seats/ann").put().expect(201);
        operator("/subscriptions/" + OWN + "/seats/mia").put().expect(201);
        webhook = operator("/webhooks")
                .postJson(RouteRow.QUIET)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    SpareRealm realm() {
        return realm;
    }

    /** The access token of a demo user who gets these roles of the suite first. */
    String tokenOf(String user, String... roles) {
        realm.mapManagementRoles(realm.idOf(user), roles).expect(204);
        return realm.consoleToken(user);
    }

    /** A request below the suite's API as the administrator of the whole server. */
    HttpCall operator(String path) {
        return realm.call("/suite" + path);
    }

    HttpCall as(String accessToken, String path) {
        return realm.callAs(accessToken, "/suite" + path);
    }

    String tenantId(String alias) {
        return realm.tenantId(alias);
    }

    /** What is Globex's, by the names that paths have for it. */
    Map<String, String> own() {
        return Map.of(
                "externalId", OWN,
                "tenant", "globex",
                "user", "mia",
                "product", "verify",
                "clientId", "verify-web",
                "webhook", webhook,
                "event", "evt_none");
    }

    /** The same, with an event that is to be delivered: from then on the tables do not stand still. */
    Map<String, String> ownWithEvent() {
        Map<String, String> ids = new HashMap<>(own());
        ids.put(
                "event",
                operator("/webhooks/" + webhook + "/test")
                        .post()
                        .expect(202)
                        .json()
                        .path("event")
                        .asText());
        return ids;
    }

    /** What is not there at all. */
    Map<String, String> unknown() {
        return Map.of(
                "externalId",
                "sub-none",
                "tenant",
                "initech",
                "user",
                "nobody",
                "product",
                "payroll",
                "clientId",
                "none");
    }

    /** What is there and somebody else's. */
    Map<String, List<String>> foreign() {
        return Map.of(
                "externalId", List.of(FOREIGN, "sub-portal", "sub-zoe", "sub-eve", "sub-gone"),
                "tenant", List.of("acme", tenantId("acme"), tenantId("acme").toUpperCase(Locale.ROOT)),
                "user", List.of("ann", realm.idOf("ann"), "zoe", realm.idOf("zoe"), "service-account-billing"),
                "product", List.of("acme-portal"),
                "clientId", List.of("crm-web", "acme-portal", "billing"),
                "webhook", List.of(webhook));
    }

    @Override
    public void close() {
        realm.close();
    }

    Suite suite() {
        return suite;
    }

    private void put(String externalId, Map<String, ?> document) {
        operator("/subscriptions/" + externalId).putJson(document).expect(201);
    }
}
