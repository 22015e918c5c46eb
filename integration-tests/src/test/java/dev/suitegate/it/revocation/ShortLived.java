package dev.suitegate.it.revocation;

import dev.suitegate.it.support.Administration;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Map;

/** Somebody who is in the suite for one test. */
record ShortLived(Administration administration, String name, String id) {
    static ShortLived memberOf(Suite suite, String tenant) {
        String name = "lou";
        Administration administration = suite.administration();
        administration
                .realm("/users")
                .postJson(Map.of(
                        "username",
                        name,
                        "enabled",
                        true,
                        "email",
                        name + "@brief.example",
                        "firstName",
                        "Lou",
                        "lastName",
                        "Brief",
                        "credentials",
                        List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD))))
                .expect(201);
        String id = administration.idOf(name);
        administration
                .realm("/organizations/" + administration.tenantId(tenant) + "/members")
                .postJson(id)
                .expect(201);
        return new ShortLived(administration, name, id);
    }

    void delete() {
        administration.realm("/users/" + id).delete().expect(204);
    }
}
