package dev.suitegate.it.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.AgainstTheSuite;
import dev.suitegate.it.support.HttpAnswer;
import dev.suitegate.it.support.Suite;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What was changed, by whom and why, is kept and shows whether it still is what it was. */
@AgainstTheSuite
@Tag("billing")
class HistoryIT {
    @Test
    void tellsWhatWasDoneByWhomAndWhy(Suite suite) {
        String id = "history-" + UUID.randomUUID();
        Map<String, Object> two =
                Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", "active", "seats", 2);
        Map<String, Object> one = Map.of(
                "tenant",
                "acme",
                "product",
                "verify",
                "plan",
                "pro",
                "status",
                "active",
                "seats",
                1,
                "freeSeatsOf",
                List.of("ann"));
        suite.billing()
                .call("/subscriptions/" + id)
                .header("Suite-Reason", "goodwill, ticket 4711")
                .header("X-Request-Id", "req-1")
                .putJson(two)
                .expect(201);
        suite.billing().put(id, two).expect(200);
        suite.billing().giveSeat(id, "ann").expect(201);
        suite.billing().giveSeat(id, "bob").expect(201);
        suite.billing().put(id, one).expect(200);
        suite.billing().delete(id).expect(204);

        List<JsonNode> lines = lines(suite, id);
        assertThat(lines)
                .extracting(line -> line.path("action").asText())
                .containsExactly("created", "seat_assigned", "seat_assigned", "updated", "seat_freed", "deleted");
        JsonNode created = lines.get(0);
        assertThat(created.path("reason").asText()).isEqualTo("goodwill, ticket 4711");
        assertThat(created.path("requestId").asText()).isEqualTo("req-1");
        assertThat(created.path("client").asText()).isEqualTo("billing");
        assertThat(created.path("tenant").asText())
                .isEqualTo(suite.administration().tenantId("acme"));
        assertThat(created.has("before")).isFalse();
        assertThat(created.path("after").path("seats").asInt()).isEqualTo(2);
        assertThat(lines.get(3).path("before").path("seats").asInt()).isEqualTo(2);
        assertThat(lines.get(3).path("after").path("seats").asInt()).isEqualTo(1);
        assertThat(lines.get(4).path("user").asText())
                .isEqualTo(suite.administration().idOf("ann"));
        assertThat(lines.get(5).has("after")).isFalse();
        JsonNode verification =
                suite.billing().call("/changes/verification").get().expect(200).json();
        assertThat(verification.path("faults")).isEmpty();
        assertThat(verification.path("lines").asLong())
                .isEqualTo(verification.path("last").asLong())
                .isGreaterThanOrEqualTo(lines.get(5).path("number").asLong());
    }

    @Test
    void isReadPageByPage(Suite suite) {
        String id = "pages-" + UUID.randomUUID();
        Map<String, Object> document = Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", "paused");
        suite.billing().put(id, document).expect(201);
        suite.billing().delete(id).expect(204);
        suite.billing().put(id, document).expect(201);
        suite.billing().delete(id).expect(204);

        List<String> actions = new ArrayList<>();
        String after = "0";
        JsonNode page;
        do {
            page = suite.billing()
                    .call("/changes?subscription=" + id + "&max=3&after=" + after)
                    .get()
                    .expect(200)
                    .json();
            page.path("changes").forEach(line -> actions.add(line.path("action").asText()));
            after = page.path("after").asText();
        } while (!page.path("changes").isEmpty());

        assertThat(actions).containsExactly("created", "deleted", "revived", "deleted");
    }

    @Test
    void aReasonThatCannotBeKeptIsRefused(Suite suite) {
        HttpAnswer answer = suite.billing()
                .call("/subscriptions/history-refused")
                .header("Suite-Reason", "x".repeat(256))
                .putJson(Map.of("tenant", "acme", "product", "verify", "plan", "pro", "status", "active"));
        assertThat(answer.status()).isEqualTo(400);
        suite.billing().get("history-refused").expect(404);
    }

    @Test
    void whoIsRefusedIsCounted(Suite suite) {
        suite.billing().put("refused-1", Map.of("tenant", "nobody")).expect(422);
        suite.billing().call("/subscriptions/refused-2").get().expect(404);

        JsonNode refused = suite.billing()
                .call("/changes/refused")
                .get()
                .expect(200)
                .json()
                .path("refused");
        assertThat(refused).anySatisfy(one -> {
            assertThat(one.path("route").asText()).isEqualTo("PUT subscriptions/{}");
            assertThat(one.path("problem").asText()).isEqualTo("several-problems");
            assertThat(one.path("client").asText()).isEqualTo("billing");
            assertThat(one.path("times").asLong()).isPositive();
        });
        assertThat(refused)
                .anySatisfy(one -> assertThat(one.path("route").asText()).isEqualTo("GET subscriptions/{}"));
        suite.billing().call("/changes/refused?since=yesterday").get().expect(400);
    }

    private static List<JsonNode> lines(Suite suite, String id) {
        List<JsonNode> lines = new ArrayList<>();
        suite.billing()
                .call("/changes?subscription=" + id)
                .get()
                .expect(200)
                .json()
                .path("changes")
                .forEach(lines::add);
        return lines;
    }
}
