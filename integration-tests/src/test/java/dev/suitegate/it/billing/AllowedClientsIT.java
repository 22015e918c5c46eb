package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A realm may say which clients call the API at all; a role alone is not enough then. */
@AgainstTheSuite
@Tag("billing")
class AllowedClientsIT {
    private static final String LIST = "/suite/subscriptions";

    @Test
    void othersAreRefusedWhateverTheirRole(Suite suite) {
        try (SpareRealm realm = SpareRealm.create(suite, "allowed")) {
            String person = realm.administrator("manage-subscriptions");
            String billing = realm.machineToken("billing", suite.secrets().of("billing"));
            realm.callAs(person, LIST).get().expect(200);
            realm.callAs(billing, LIST).get().expect(200);

            realm.change(Map.of("attributes", Map.of("suite.api.clients", "billing, another")));
            HttpAnswer refused = realm.callAs(person, LIST).get().expect(403);
            assertThat(refused.json().path("type").asText()).endsWith("/client-not-allowed");
            realm.callAs(billing, LIST).get().expect(200);
        }
    }
}
