package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Trap: Keycloak's search of administrators' events by {@code resourceTypes} fails for every word that is no type of its own. Billing's
 * changes are found by their path, and hide no other event.
 */
@AgainstTheSuite
@Tag("traps")
class AdminEventTrapIT {
    private static final String BY_PATH = "?max=1000&resourcePath=suite/subscriptions/sub-acme-verify";

    @Test
    void billingsChangesAreFoundByTheirPath(Suite suite, Proof proof) {
        int before = events(suite, BY_PATH).size();
        suite.billing().revoke("sub-acme-verify");
        JsonNode found = events(suite, BY_PATH);
        assertThat(found.size()).isEqualTo(before + 1);
        assertThat(found.findValuesAsText("resourceType")).contains("SUITE_SUBSCRIPTION");
        assertThat(events(suite, "?resourcePath=suite/subscriptions/nobody")).isEmpty();
        assertThat(events(suite, "?max=1000").findValuesAsText("resourceType")).contains("SUITE_SUBSCRIPTION");
        assertThat(events(suite, "?resourceTypes=CLIENT").findValuesAsText("resourceType"))
                .doesNotContain("SUITE_SUBSCRIPTION");
        proof.count("trapsHeld");
    }

    private static JsonNode events(Suite suite, String query) {
        return suite.administration()
                .realm("/admin-events" + query)
                .get()
                .expect(200)
                .json();
    }
}
