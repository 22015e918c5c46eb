package dev.suitegate.it.events;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.tenant.Company;
import dev.suitegate.it.tenant.Entrant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** A spare realm with subscriptions and seats, and what the suite's tables hold of it. */
record Furnished(Suite suite, SpareRealm realm, String id) implements AutoCloseable {
    private static final List<String> TABLES = List.of(
            "SUITE_SEAT",
            "SUITE_SUBSCRIPTION",
            "SUITE_ENTITLEMENT_SET",
            "SUITE_EPOCH",
            "SUITE_CHANGE",
            "SUITE_HISTORY_HEAD",
            "SUITE_REFUSED_CALL",
            "SUITE_CLIENT",
            "SUITE_PRODUCT",
            "SUITE_WEBHOOK",
            "SUITE_EVENT",
            "SUITE_EVENT_HEAD",
            "SUITE_WEBHOOK_DELIVERY");

    static Furnished create(Suite suite, String name) {
        SpareRealm realm = SpareRealm.create(suite, name);
        String id = realm.call("").get().expect(200).json().path("id").asText();
        return new Furnished(suite, realm, id);
    }

    /** Gives each table of the suite something of this realm. */
    void fillEveryTable() {
        Company company = Company.subscribed(realm, "full");
        seats("seats-of-full", company, 2);
        giveSeat("seats-of-full", company.employ("fay")).expect(201);
        Map<String, Object> whole = Map.of("sourceVersion", 1, "entitlements", List.of(Map.of("product", "crm")));
        realm.call("/suite/tenants/acme/entitlements").putJson(whole).expect(200);
        realm.callAs(realm.administrator("view-users"), "/suite/subscriptions")
                .get()
                .expect(403);
        String webhook = realm.call("/suite/webhooks")
                .postJson(Map.of("url", "https://hooks.example.test/suite"))
                .expect(201)
                .json()
                .path("id")
                .asText();
        realm.call("/suite/webhooks/" + webhook + "/test").post().expect(202);
    }

    /** A subscription of a company with this many seats. */
    void seats(String subscription, Company company, int seats) {
        write(subscription, Map.of("tenant", company.id(), "product", "verify", "plan", "standard", "seats", seats));
    }

    /** A subscription that somebody has for themselves. */
    void own(String subscription, String user, String product) {
        write(subscription, Map.of("user", user, "product", product, "plan", "standard"));
    }

    private void write(String subscription, Map<String, Object> document) {
        Map<String, Object> active = new TreeMap<>(document);
        active.put("status", "active");
        realm.call(path(subscription)).putJson(active).expect(201);
    }

    HttpAnswer giveSeat(String subscription, String user) {
        return realm.call(path(subscription) + "/seats/" + user).put();
    }

    /** Who has a seat. */
    List<String> seated(String subscription) {
        List<String> users = new ArrayList<>();
        realm.call(path(subscription) + "/seats")
                .get()
                .expect(200)
                .json()
                .path("users")
                .forEach(user -> users.add(user.asText()));
        return users;
    }

    boolean isLive(String subscription) {
        return realm.call(path(subscription)).get().expect(200, 404, 410).status() == 200;
    }

    /** Keeps that somebody has consented for a tenant, as the consent page does. */
    void consent(String userId, String tenantId) {
        suite.database()
                .prepare(
                        "insert into SUITE_TENANT_CONSENT (CONSENT_ID, TENANT_ID, USER_ID, CLIENT_UUID)"
                                + " values (?, ?, ?, ?)",
                        UUID.randomUUID().toString(),
                        tenantId,
                        userId,
                        realm.uuidOf(Entrant.CLIENT));
    }

    /** What the history says of a subscription: what was done, and to whom. */
    List<String> history(String subscription) {
        List<String> lines = new ArrayList<>();
        JsonNode page = realm.call("/suite/changes?subscription=" + subscription)
                .get()
                .expect(200)
                .json();
        page.path("changes")
                .forEach(line -> lines.add(line.path("action").asText()
                        + (line.has("user") ? " " + line.path("user").asText() : "")));
        return lines;
    }

    /** How many rows each table of the suite has of this realm. */
    Map<String, Long> rows() {
        Map<String, Long> rows = new TreeMap<>();
        TABLES.forEach(table -> rows.put(table, suite.database().rowsOfRealm(table, id)));
        return rows;
    }

    /** Every row that the suite's tables hold of this realm. */
    Map<String, List<String>> stored() {
        Map<String, List<String>> stored = new TreeMap<>();
        suite.database()
                .suiteTables()
                .forEach((table, rows) -> stored.put(
                        table, rows.stream().filter(row -> row.contains(id)).toList()));
        return stored;
    }

    private static String path(String subscription) {
        return "/suite/subscriptions/" + subscription;
    }

    @Override
    public void close() {
        realm.close();
    }
}
