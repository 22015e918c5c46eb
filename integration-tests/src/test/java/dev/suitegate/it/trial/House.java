package dev.suitegate.it.trial;

import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** A tenant that has never had any subscription, for one test. */
record House(Suite suite, String alias, String id) implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    static House of(Suite suite) {
        String alias = "house" + NUMBER.incrementAndGet();
        suite.administration()
                .realm("/organizations")
                .postJson(Map.of(
                        "name",
                        "The " + alias,
                        "alias",
                        alias,
                        "domains",
                        List.of(Map.of("name", alias + ".example", "verified", true))))
                .expect(201);
        return new House(suite, alias, suite.administration().tenantId(alias));
    }

    String name() {
        return "The " + alias;
    }

    /** The key of the trial that an administrator of it may begin. */
    String key() {
        return "trial:verify:organization:" + id;
    }

    @Override
    public void close() {
        suite.administration().realm("/organizations/" + id).delete().expect(204);
    }
}
