package dev.suitegate.it.trial;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Administration;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Suite;
import dev.suitegate.it.support.Tenants;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who has never had any subscription, for one test. */
record Newcomer(Suite suite, String name, String id) implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static Newcomer of(Suite suite) {
        String name = "newcomer" + NUMBER.incrementAndGet();
        Administration administration = suite.administration();
        administration
                .realm("/users")
                .postJson(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@trial.example",
                        "firstName",
                        "New",
                        "lastName",
                        "Comer",
                        "credentials",
                        List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD))))
                .expect(201);
        return new Newcomer(suite, name, administration.idOf(name));
    }

    Newcomer memberOf(String tenant) {
        suite.administration()
                .realm("/organizations/" + Tenants.idOf(suite, tenant, name) + "/members")
                .postJson(id)
                .expect(201);
        return this;
    }

    /** With the role of those who look after the seats of their own tenants. */
    Newcomer administrator() {
        Administration administration = suite.administration();
        String client = administration
                .realm("/clients?clientId=realm-management")
                .get()
                .expect(200)
                .json()
                .path(0)
                .path("id")
                .asText();
        JsonNode role = administration
                .realm("/clients/" + client + "/roles/manage-seats")
                .get()
                .expect(200)
                .json();
        administration
                .realm("/users/" + id + "/role-mappings/clients/" + client)
                .postJson(List.of(role))
                .expect(204);
        return this;
    }

    /** The key of the trial that they may begin for themselves. */
    String key() {
        return "trial:verify:person:" + id;
    }

    @Override
    public void close() {
        suite.administration().realm("/users/" + id).delete().expect(204);
    }
}
