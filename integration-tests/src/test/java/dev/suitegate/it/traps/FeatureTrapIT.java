package dev.suitegate.it.traps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Trap: some features of Keycloak open ways that no hook sees, or not all of them. They are off in the running server. */
@AgainstTheSuite
@Tag("traps")
class FeatureTrapIT {
    private static final String ON = "TOKEN_EXCHANGE_STANDARD_V2";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TOKEN_EXCHANGE",
                "TOKEN_EXCHANGE_DELEGATION",
                "DOCKER",
                "OID4VC_VCI",
                "OID4VC_VCI_PREAUTH_CODE",
                "SCIM_API",
                "RESOURCE_INDICATORS",
                "IDENTITY_BROKERING_API_V2",
                "STATELESS"
            })
    void isOff(String feature, Suite suite, Proof proof) {
        assertThat(isOn(suite, ON)).isTrue();
        assertThat(isOn(suite, feature)).isFalse();
        proof.count("trapsHeld");
    }

    /** A feature that the server does not know at all fails: its name may have changed. */
    private static boolean isOn(Suite suite, String name) {
        JsonNode features = suite.administration()
                .call("/admin/serverinfo")
                .get()
                .expect(200)
                .json()
                .path("features");
        for (JsonNode feature : features) {
            if (feature.path("name").asText().equals(name)) {
                return feature.path("enabled").asBoolean();
            }
        }
        throw new AssertionError("no feature " + name);
    }
}
