package dev.suitegate.it.fuzz;

import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.HttpCall;
import dev.suitegate.it.support.SpareRealm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A tenant with people and a subscription that a caller has no business with. Some of its names are tried by the caller; the
 * others are sent by nobody, so an answer that has one of them tells what it must not.
 *
 * @param alias tried
 * @param id tried
 * @param user tried: a member's username
 * @param userId tried
 * @param subscription tried
 * @param cursor tried: where a list of the neighbour's realm goes on
 * @param secrets never sent
 */
record Neighbour(
        String alias, String id, String user, String userId, String subscription, String cursor, List<String> secrets) {

    Neighbour {
        secrets = List.copyOf(secrets);
    }

    /** A new one. Its subscription comes before all others in the order of their ids. */
    static Neighbour in(SpareRealm realm, String name) {
        String alias = name + "-tenant";
        String tenant = found(realm, alias);
        String user = name + "-user";
        String hidden = "hidden-" + UUID.randomUUID();
        List<String> ids = new ArrayList<>();
        for (String member : List.of(user, hidden)) {
            realm.createPerson(member);
            ids.add(realm.idOf(member));
            join(realm, tenant, realm.idOf(member));
        }
        String plan = "plan-" + UUID.randomUUID();
        String reason = "reason-" + UUID.randomUUID();
        String subscription = "a-" + name;
        Function<String, HttpCall> api = path -> realm.call("/suite" + path);
        write(api, subscription, alias, plan, reason);
        write(api, subscription + "-" + hidden, alias, plan, reason);
        realm.call("/suite/subscriptions/" + subscription + "/seats/" + hidden)
                .put()
                .expect(201);
        String link = realm.call("/suite/subscriptions?max=1")
                .get()
                .expect(200)
                .header("Link")
                .orElseThrow();
        String cursor = link.replaceFirst(".*[?&]cursor=([^&>]*).*", "$1");
        return new Neighbour(
                alias, tenant, user, ids.get(0), subscription, cursor, List.of(hidden, ids.get(1), plan, reason));
    }

    /** A new organization; answers its id. */
    static String found(SpareRealm realm, String alias) {
        realm.call("/organizations")
                .postJson(Map.of("name", alias, "alias", alias))
                .expect(201);
        return realm.tenantId(alias);
    }

    static void join(SpareRealm realm, String tenant, String userId) {
        realm.call("/organizations/" + tenant + "/members").postJson(userId).expect(201);
    }

    /**
     * Writes its first subscription as it was.
     *
     * @return whether that was possible: after a write with the greatest of all versions there is none that comes later
     */
    boolean restore(Function<String, HttpCall> api) {
        return send(api, subscription, alias, secrets.get(2), secrets.get(3)).status() < 300;
    }

    private static void write(Function<String, HttpCall> api, String id, String tenant, String plan, String reason) {
        send(api, id, tenant, plan, reason).expect(200, 201);
    }

    private static HttpAnswer send(
            Function<String, HttpCall> api, String id, String tenant, String plan, String reason) {
        Map<String, ?> document =
                Map.of("tenant", tenant, "product", "verify", "plan", plan, "status", "active", "seats", 3);
        return api.apply("/subscriptions/" + id)
                .header("Suite-Reason", reason)
                .header("X-Request-Id", reason)
                .putJson(document);
    }
}
