package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Suite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Billing's events arrive twice, late and out of order; the newest one counts. */
@AgainstTheSuite
@Tag("billing")
class OrderOfWritesIT {
    private final Suite suite;
    private final String id = "order-" + UUID.randomUUID();

    OrderOfWritesIT(Suite suite) {
        this.suite = suite;
    }

    @BeforeEach
    void isNew() {
        suite.billing().get(id).expect(404);
    }

    @AfterEach
    void end() {
        suite.billing().call("/tenants/acme/products/verify").delete().expect(200);
        suite.billing().restore("sub-acme-verify");
    }

    @Test
    void theOlderOfTwoWritesIsRefusedAndChangesNothing() {
        put("active", 2).expect(201);
        Map<String, List<String>> before = suite.database().suiteTables();

        refused(put("paused", 1), 409, "stale-update");
        refused(put("active", 1), 409, "stale-update");
        refused(put("paused", 2), 409, "version-conflict");
        refused(put("paused", null), 409, "source-version-required");
        refused(delete(1), 409, "stale-update");
        refused(delete(null), 409, "source-version-required");
        put("active", 2).expect(200);
        assertThat(suite.database().suiteTables()).isEqualTo(before);

        assertThat(put("paused", 3).expect(200).json().path("status").asText()).isEqualTo("paused");
        assertThat(suite.billing().get(id).json().path("sourceVersion").asLong())
                .isEqualTo(3);
    }

    @Test
    void aDeletionThatComesFirstIsNotForgotten() {
        refused(delete(null), 404, "unknown-subscription");
        delete(5).expect(204);
        refused(put("active", 4), 409, "stale-update");
        refused(put("active", 5), 409, "version-conflict");
        suite.billing().get(id).expect(404);
        put("active", 6).expect(201);
        delete(7).expect(204);
        delete(7).expect(204);
        refused(put("active", 6), 409, "stale-update");
        put("active", 8).expect(201);
    }

    @Test
    void aConditionThatDoesNotHoldChangesNothing() {
        HttpAnswer created = suite.billing()
                .call(path())
                .header("If-None-Match", "*")
                .putJson(document("active", null))
                .expect(201);
        String tag = created.header("ETag").orElseThrow();
        refused(
                suite.billing().call(path()).header("If-None-Match", "*").putJson(document("active", null)),
                412,
                "precondition-failed");
        HttpAnswer paused = suite.billing()
                .call(path())
                .header("If-Match", tag)
                .putJson(document("paused", null))
                .expect(200);
        assertThat(paused.header("ETag")).isNotEqualTo(created.header("ETag"));
        Map<String, List<String>> before = suite.database().suiteTables();

        refused(
                suite.billing().call(path()).header("If-Match", tag).putJson(document("active", null)),
                412,
                "precondition-failed");
        refused(suite.billing().call(path()).header("If-Match", tag).delete(), 412, "precondition-failed");
        refused(suite.billing().call(path()).header("If-Match", "W/" + tag).delete(), 412, "precondition-failed");
        refused(suite.billing().call(path()).header("If-Match", "nonsense").delete(), 400, "bad-request");
        assertThat(suite.database().suiteTables()).isEqualTo(before);
        suite.billing()
                .call(path())
                .header("If-Match", paused.header("ETag").orElseThrow())
                .delete()
                .expect(204);
    }

    private HttpAnswer put(String status, @Nullable Integer version) {
        return suite.billing().put(id, document(status, version));
    }

    private HttpAnswer delete(@Nullable Integer version) {
        return suite.billing()
                .call(path() + (version == null ? "" : "?sourceVersion=" + version))
                .delete();
    }

    private String path() {
        return "/subscriptions/" + id;
    }

    private static Map<String, Object> document(String status, @Nullable Integer version) {
        Map<String, Object> document =
                new HashMap<>(Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", status));
        if (version != null) {
            document.put("sourceVersion", version);
        }
        return document;
    }

    private static void refused(HttpAnswer answer, int status, String type) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().path("type").asText()).endsWith("/" + type);
    }
}
