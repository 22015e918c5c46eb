package dev.suitegate.it.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.SpareRealm;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each thing that an administrator breaks is found, alone, and no longer found once it is mended. */
@AgainstTheSuite
@Tag("doctor")
@TestInstance(Lifecycle.PER_CLASS)
class DoctorIT {
    private static final String PATH = "/suite/doctor";

    private SpareRealm realm;

    @BeforeAll
    void create(Suite suite) {
        realm = SpareRealm.create(suite, "doctor");
    }

    @AfterAll
    void remove() {
        realm.close();
    }

    @Test
    void findsNoErrorInTheShippedRealm(Proof proof) {
        JsonNode answer = examine();
        assertThat(answer.path("errors").asInt(-1)).as(answer.toPrettyString()).isZero();
        proof.count("healthyRealms");
    }

    @ParameterizedTest
    @MethodSource("dev.suitegate.it.doctor.Ailment#all")
    void findsWhatIsBrokenUntilItIsMended(Ailment ailment, Proof proof) {
        List<String> before = findings();
        ailment.breaking().accept(realm);
        List<String> added = new ArrayList<>(findings());
        before.forEach(added::remove);
        assertThat(added).containsExactlyInAnyOrderElementsOf(ailment.findings());
        ailment.mending().accept(realm);
        assertThat(findings()).isEqualTo(before);
        proof.count("ailmentsFound");
    }

    @Test
    void tellsNoSecret(Suite suite) {
        String answer = realm.call(PATH).get().expect(200).body();
        suite.secrets()
                .byVariable()
                .values()
                .forEach(secret -> assertThat(answer).doesNotContain(secret));
    }

    @Test
    void answersThoseWhoManageProductsAlone(Suite suite, Proof proof) {
        assertThat(realm.callAs(realm.administrator("manage-products"), PATH)
                        .get()
                        .status())
                .isEqualTo(200);
        assertRefused(
                realm.callAs(realm.administrator("manage-subscriptions", "view-realm"), PATH)
                        .get(),
                403);
        assertRefused(realm.anonymous(PATH).get(), 401);
        assertRefused(realm.callAs(suite.billing().accessToken(), PATH).get(), 403);
        proof.count("callersRefused");
    }

    private static void assertRefused(HttpAnswer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    private JsonNode examine() {
        return realm.call(PATH).get().expect(200).json();
    }

    /** Each finding as its id and where it is. */
    private List<String> findings() {
        List<String> found = new ArrayList<>();
        examine()
                .path("findings")
                .forEach(finding -> found.add(finding.path("id").asText() + " "
                        + finding.path("where").path("name").asText()));
        return found;
    }
}
