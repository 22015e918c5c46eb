package dev.suitegate.it.threat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What each single role opens in the suite's API. */
@AgainstTheSuite
@Tag("threat")
class EveryRoleIT extends InSpareRealm {
    private static final String SUBSCRIPTION = "/suite/subscriptions/unknown";
    private static final Set<String> SUITES =
            Set.of("manage-subscriptions", "view-subscriptions", "manage-products", "manage-webhooks", "manage-seats");
    private static final String DOCTOR = "/suite/doctor";

    @Test
    void ofKeycloaksOpensNothing(Proof proof) {
        List<String> keycloaks = new ArrayList<>(realm().namesOfManagementRoles());
        assertThat(keycloaks.removeAll(SUITES)).isTrue();
        assertThat(keycloaks.remove("realm-admin")).isTrue();
        assertThat(keycloaks).hasSizeGreaterThan(15);
        for (String role : keycloaks) {
            assertOpens(role, 403, 403, 403);
            proof.count("cannot");
        }
        assertOpens("realm-admin", 201, 404, 200);
    }

    @Test
    void ofTheSuiteOpensItsOwnPartAlone(Proof proof) {
        assertOpens("manage-subscriptions", 201, 404, 403);
        assertOpens("view-subscriptions", 403, 404, 403);
        assertOpens("manage-products", 403, 403, 200);
        assertOpens("manage-webhooks", 403, 403, 403);
        assertOpens("manage-seats", 403, 404, 403);
        proof.count("cannot");
    }

    private void assertOpens(String role, int writing, int reading, int doctor) {
        String token = realm().administrator(role);
        assertThat(permit(token).status()).as("writing as " + role).isEqualTo(writing);
        assertThat(realm().callAs(token, SUBSCRIPTION).get().status())
                .as("reading as " + role)
                .isEqualTo(reading);
        assertThat(realm().callAs(token, DOCTOR).get().status())
                .as("doctor as " + role)
                .isEqualTo(doctor);
    }
}
