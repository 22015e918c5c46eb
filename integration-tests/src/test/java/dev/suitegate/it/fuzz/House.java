package dev.suitegate.it.fuzz;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A realm of one's own to call the API in: what is there before each call is known, and nobody else writes. What a call has
 * changed is put right again, or there is another tenant instead.
 */
final class House implements AutoCloseable {
    private static final String KEEPER = "keeper";
    /** What the operator may do besides writing subscriptions. */
    private static final String[] FURTHER = {"manage-products", "manage-webhooks"};

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final Suite suite;
    private final SpareRealm realm;
    private final String name;
    private Neighbour neighbour;
    private int neighbours;
    private final List<String> secretsElsewhere = new ArrayList<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<Caller, String> tokens = new EnumMap<>(Caller.class);
    private Instant signedIn = Instant.MIN;
    private int tenants;
    private long version;

    House(Suite suite, String name) {
        this.suite = suite;
        this.realm = SpareRealm.create(suite, name);
        this.name = name;
        this.neighbour = Neighbour.in(realm, name);
        realm.mapManagementRoles(serviceAccount(), FURTHER).expect(204);
        realm.call("/clients/" + realm.uuidOf("billing") + "/scope-mappings/clients/"
                        + realm.uuidOf("realm-management"))
                .postJson(realm.managementRoles(FURTHER))
                .expect(204);
        realm.createPerson(KEEPER);
        names.put("keeperId", realm.idOf(KEEPER));
        realm.mapManagementRoles(known("keeperId"), "manage-seats").expect(204);
        nameWhatStays();
        newTenant();
        newSet();
        OwnProduct.put(this::call).expect(201);
        newWebhook(OwnWebhook.add(this::call, OwnWebhook.document(this)));
    }

    /** Houses, of which each knows the next one as the other realm. */
    static List<House> row(Suite suite, String name, int number) {
        List<House> row = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            row.add(new House(suite, name + "-" + i));
        }
        for (int i = 0; i < number; i++) {
            House next = row.get((i + 1) % number);
            row.get(i).name("other", next.neighbour);
            row.get(i).names.put("otherRealm", next.known("realm"));
            row.get(i).names.put("otherWebhook", next.known("webhook"));
            row.get(i).secretsElsewhere.addAll(next.neighbour.secrets());
        }
        return row;
    }

    /** The path of the API. */
    String root() {
        return realm.address("/suite").getPath();
    }

    String realmId() {
        return known("realmId");
    }

    /** What a name stands for here. */
    String known(String name) {
        String value = names.get(name);
        if (value == null) {
            throw new IllegalArgumentException("nothing here is called " + name);
        }
        return value;
    }

    /** What an answer to this caller must not have in it. */
    List<String> secretsFrom(Caller caller) {
        return caller == Caller.OPERATOR
                ? List.copyOf(secretsElsewhere)
                : Stream.concat(secretsElsewhere.stream(), neighbour.secrets().stream())
                        .toList();
    }

    String token(Caller caller) {
        if (Duration.between(signedIn, Instant.now()).compareTo(FRESH) > 0) {
            tokens.put(
                    Caller.OPERATOR,
                    realm.machineToken("billing", suite.secrets().of("billing")));
            tokens.put(Caller.KEEPER, realm.consoleToken(KEEPER));
            signedIn = Instant.now();
        }
        return tokens.getOrDefault(caller, "");
    }

    /** A place in the order of writes that comes after all earlier ones. */
    long nextVersion() {
        return ++version;
    }

    /** Makes everything as it is before a call, after one that has changed something. */
    void restore(Operation changed) {
        if (OwnProduct.isMeantBy(changed)) {
            OwnProduct.restore(this::call);
        } else if (OwnWebhook.isMeantBy(changed)) {
            OwnWebhook.restore(this::call, known("webhook"), OwnWebhook.document(this))
                    .ifPresent(this::newWebhook);
        } else {
            restoreSubscriptions();
        }
    }

    private void restoreSubscriptions() {
        if (!neighbour.restore(this::call)) {
            neighbours++;
            neighbour = Neighbour.in(realm, name + "-" + neighbours);
            name("foreign", neighbour);
        }
        HttpAnswer subscription = call("/subscriptions/" + known("externalId"))
                .putJson(Map.of(
                        "tenant", known("tenant"), "product", "verify", "plan", "pro", "status", "active", "seats", 3));
        HttpAnswer seat = call("/subscriptions/" + known("externalId") + "/seats/" + known("user"))
                .put();
        if (subscription.status() >= 300 || seat.status() >= 300) {
            newTenant();
        }
        HttpAnswer set = call("/tenants/" + known("setTenant") + "/entitlements")
                .putJson(Map.of("entitlements", List.of(Map.of("product", "crm")), "sourceVersion", nextVersion()));
        if (set.status() >= 300) {
            newSet();
        }
    }

    /** A call of the API as the operator, which is not counted. */
    private HttpCall call(String path) {
        return realm.callAs(token(Caller.OPERATOR), "/suite" + path);
    }

    private void nameWhatStays() {
        names.put("realmId", realm.call("").get().expect(200).json().path("id").asText());
        names.put("serviceAccount", "service-account-billing");
        names.put("serviceAccountId", serviceAccount());
        names.put("realm", root().split("/", -1)[3]);
        names.put("product", "verify");
        names.put("ownProduct", OwnProduct.ID);
        names.put("clientId", OwnProduct.CLIENT);
        for (String user : List.of("user", "second")) {
            names.put(user, "fuzz-" + user);
            realm.createPerson("fuzz-" + user);
            names.put(user + "Id", realm.idOf("fuzz-" + user));
        }
        name("foreign", neighbour);
    }

    private void name(String prefix, Neighbour other) {
        names.put(prefix + "Tenant", other.alias());
        names.put(prefix + "TenantId", other.id());
        names.put(prefix + "User", other.user());
        names.put(prefix + "UserId", other.userId());
        names.put(prefix + "Subscription", other.subscription());
        names.put(prefix + "Cursor", other.cursor());
    }

    private void newTenant() {
        tenants++;
        String alias = "tenant-" + tenants;
        String id = Neighbour.found(realm, alias);
        for (String user : List.of(known("userId"), known("secondId"), known("keeperId"))) {
            Neighbour.join(realm, id, user);
        }
        names.put("tenant", alias);
        names.put("tenantId", id);
        names.put("externalId", "m-sub-" + tenants);
        names.put("gone", "m-gone-" + tenants);
        for (String subscription : List.of(known("externalId"), known("gone"))) {
            call("/subscriptions/" + subscription)
                    .putJson(
                            Map.of("tenant", alias, "product", "verify", "plan", "pro", "status", "active", "seats", 3))
                    .expect(201);
        }
        call("/subscriptions/" + known("gone")).delete().expect(204);
        call("/subscriptions/" + known("externalId") + "/seats/" + known("user"))
                .put()
                .expect(201);
    }

    private void newWebhook(String id) {
        names.put("webhook", id);
        names.put("event", OwnWebhook.event(this::call, id));
    }

    private void newSet() {
        tenants++;
        String alias = "tenant-" + tenants;
        names.put("setTenant", alias);
        names.put("setTenantId", Neighbour.found(realm, alias));
    }

    private String serviceAccount() {
        return realm.call("/clients/" + realm.uuidOf("billing") + "/service-account-user")
                .get()
                .expect(200)
                .json()
                .path("id")
                .asText();
    }

    @Override
    public void close() {
        realm.close();
    }
}
