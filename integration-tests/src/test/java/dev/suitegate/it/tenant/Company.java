package dev.suitegate.it.tenant;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import java.util.Map;

/** A tenant of a spare realm that has the verification service. */
public record Company(SpareRealm realm, String alias, String id) {
    private static final String PRODUCT = "verify";

    /** A new one that every member can enter the service for. */
    public static Company subscribed(SpareRealm realm, String alias) {
        Company company = founded(realm, alias);
        realm.subscribe(alias, PRODUCT);
        return company;
    }

    /** A new one without any subscription. */
    public static Company founded(SpareRealm realm, String alias) {
        realm.call("/organizations")
                .postJson(Map.of("name", nameOf(alias), "alias", alias))
                .expect(201);
        return new Company(realm, alias, realm.tenantId(alias));
    }

    static String nameOf(String alias) {
        return "The " + alias + " company";
    }

    /** A new person who belongs to it. */
    public String employ(String user) {
        realm.createPerson(user);
        join(user).expect(201);
        return user;
    }

    public HttpAnswer join(String user) {
        return realm.call(path() + "/members").postJson(realm.idOf(user));
    }

    HttpAnswer dismiss(String user) {
        return realm.call(path() + "/members/" + realm.idOf(user)).delete();
    }

    public HttpAnswer change(String setting, Object value) {
        ObjectNode document = (ObjectNode) realm.call(path()).get().expect(200).json();
        return realm.call(path()).putJson(document.putPOJO(setting, value));
    }

    public HttpAnswer remove() {
        return realm.call(path()).delete();
    }

    HttpAnswer read() {
        return realm.call(path()).get();
    }

    public String path() {
        return "/organizations/" + id;
    }

    /** The key of the subscription that a single permission change makes. */
    String subscription() {
        return "/suite/subscriptions/manual:" + id + ":" + PRODUCT;
    }
}
