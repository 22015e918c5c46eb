package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Billing writes the state it wants, as often as it wants. */
@AgainstTheSuite
@Tag("journeys")
class SubscriptionIT {
    @Test
    void isReadAsItWasWritten(Suite suite) {
        JsonNode read = suite.billing().get("sub-acme-crm").json();
        assertThat(read.path("tenant").asText())
                .isEqualTo(suite.administration().tenantId("acme"));
        assertThat(read.path("product").asText()).isEqualTo("crm");
        assertThat(read.path("plan").asText()).isEqualTo("pro");
        assertThat(read.path("status").asText()).isEqualTo("active");
        assertThat(read.path("seats").asInt()).isEqualTo(2);
    }

    @Test
    void writtenTwiceChangesNothing(Suite suite, Proof proof) {
        Map<String, List<String>> before = suite.database().suiteTables();
        assertThat(suite.billing()
                        .put("sub-acme-crm", suite.billing().documentOf("sub-acme-crm"))
                        .status())
                .isEqualTo(200);
        assertThat(suite.billing().giveSeat("sub-acme-crm", "ann").status()).isIn(200, 204);
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        proof.count("idempotentWrites");
    }

    @Test
    void revokedTwiceIsRevoked(Suite suite, Proof proof) {
        suite.billing().revoke("sub-acme-verify");
        Map<String, List<String>> before = suite.database().suiteTables();
        suite.billing().revoke("sub-acme-verify");
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        proof.count("idempotentWrites");
    }
}
