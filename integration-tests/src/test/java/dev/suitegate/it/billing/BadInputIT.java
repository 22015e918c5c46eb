package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Proof;
import dev.suitegate.it.support.Suite;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that billing may get wrong has its own problem type (RFC 9457) and changes nothing. */
@AgainstTheSuite
@Tag("journeys")
class BadInputIT {
    private static final String BASE = "https://suitegate.dev/problems/";

    static List<Arguments> badBodies() {
        return BadBody.all().stream()
                .map(bad -> Arguments.of(Named.of(bad.type(), bad)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("badBodies")
    void isRefused(BadBody bad, Suite suite, Proof proof) {
        assertRefusedUnchanged(
                suite,
                bad.status(),
                bad.type(),
                () -> suite.billing().call("/subscriptions/sub-bad").putJson(bad.body()));
        proof.count("badInputsRefused");
    }

    @Test
    void ofFewerSeatsThanAreTakenIsRefused(Suite suite, Proof proof) {
        Map<String, Object> document = suite.billing().documentOf("sub-acme-crm");
        document.put("seats", 1);
        assertRefusedUnchanged(suite, 409, "seats-taken", () -> suite.billing().put("sub-acme-crm", document));
        proof.count("badInputsRefused");
    }

    @Test
    void ofOneSeatTooManyIsRefused(Suite suite, Proof proof) {
        assertRefusedUnchanged(suite, 409, "no-seat-left", () -> suite.billing().giveSeat("sub-acme-crm", "bob"));
        proof.count("badInputsRefused");
    }

    @Test
    void ofNamesInThePathIsRefused(Suite suite, Proof proof) {
        assertRefusedUnchanged(
                suite, 404, "unknown-subscription", () -> suite.billing().get("sub-none"));
        assertRefusedUnchanged(
                suite,
                404,
                "unknown-tenant",
                () -> suite.billing().call("/tenants/initech/products/verify").put());
        assertRefusedUnchanged(
                suite,
                404,
                "unknown-user",
                () -> suite.billing().call("/users/nobody/products/verify").put());
        assertRefusedUnchanged(
                suite,
                404,
                "unknown-product",
                () -> suite.billing().call("/users/zoe/products/payroll").put());
        proof.count("badInputsRefused");
    }

    @Test
    void wasTheOnlyThingWrong(Suite suite) {
        assertThat(suite.billing()
                        .call("/subscriptions/sub-good")
                        .putJson(BadBody.GOOD)
                        .status())
                .isIn(200, 201);
        suite.billing().revoke("sub-good");
    }

    private static void assertRefusedUnchanged(Suite suite, int status, String type, Supplier<HttpAnswer> request) {
        Map<String, List<String>> before = suite.database().suiteTables();
        HttpAnswer answer = request.get();
        assertThat(answer.json().path("type").asText()).as(answer.body()).isEqualTo(BASE + type);
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(suite.database().suiteTables()).isEqualTo(before);
    }
}
