package dev.suitegate.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import dev.suitegate.it.matrix.server.Wire;
import dev.suitegate.it.support.Proof;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Billing may write to any node, and to both at once: one history, in one order. */
@AgainstTwoNodes
@Tag("cluster")
class EveryNodeBillingIT {
    private static final Pattern NEXT = Pattern.compile("<([^>]+)>;\\s*rel=\"next\"");
    private static final int ROUNDS = 20;

    @Test
    void ofTwoWritesAtOnceOneWins(Cluster cluster, Proof proof) {
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/subscriptions/both-" + round;
            cluster.billing(cluster.a(), path).put(document("first", 1)).expect(200, 201);
            List<Reply> replies = cluster.billingAtBoth(path, (node, wire) -> wire.put(document("of-" + node, 2)));
            assertThat(statuses(replies))
                    .as(replies.toString())
                    .containsOnly(200, 409)
                    .doesNotHaveDuplicates();
            String winner = replies.get(0).status() == 200 ? "of-A" : "of-B";
            for (Node node : cluster.nodes()) {
                assertThat(cluster.billing(node, path).get().expect(200).text("plan"))
                        .isEqualTo(winner);
            }
            assertThat(actions(cluster, "both-" + round)).containsExactly("created", "updated");
            cluster.billing(cluster.b(), path + "?sourceVersion=3").delete().expect(204);
            proof.count("writesToBothNodes");
        }
        assertThat(cluster.verification(cluster.b()).json().path("faults")).isEmpty();
    }

    @Test
    void ofTwoNewOnesAtOnceOneIsCreated(Cluster cluster, Proof proof) {
        for (int round = 0; round < ROUNDS; round++) {
            String path = "/subscriptions/new-" + round;
            List<Reply> replies = cluster.billingAtBoth(
                    path, (node, wire) -> wire.header("If-None-Match", "*").put(document("of-" + node, 1)));
            assertThat(statuses(replies)).as(replies.toString()).contains(201).doesNotHaveDuplicates();
            assertThat(statuses(replies))
                    .allMatch(status -> List.of(201, 409, 412).contains(status));
            assertThat(actions(cluster, "new-" + round)).containsExactly("created");
            cluster.billing(cluster.a(), path + "?sourceVersion=2").delete().expect(204);
            proof.count("writesToBothNodes");
        }
        assertThat(cluster.verification(cluster.a()).json().path("faults")).isEmpty();
    }

    @Test
    void theLastSeatIsGivenOnce(Cluster cluster, Proof proof) {
        String path = "/subscriptions/last-seat";
        Map<String, Object> one = new HashMap<>(document("one", 1));
        one.put("seats", 1);
        cluster.billing(cluster.a(), path).put(one).expect(200, 201);
        for (int round = 0; round < ROUNDS; round++) {
            Map<Node, Wire> claims = Map.of(
                    cluster.a(), cluster.billing(cluster.a(), path + "/seats/ann"),
                    cluster.b(), cluster.billing(cluster.b(), path + "/seats/bob"));
            List<Reply> replies = cluster.atBoth(
                    node -> Objects.requireNonNull(claims.get(node)).put());
            assertThat(statuses(replies)).as(replies.toString()).containsExactlyInAnyOrder(201, 409);
            assertThat(cluster.billing(cluster.b(), path + "/seats")
                            .get()
                            .expect(200)
                            .json()
                            .path("users"))
                    .hasSize(1);
            cluster.billing(cluster.b(), path + "/seats/ann").delete().expect(204);
            cluster.billing(cluster.a(), path + "/seats/bob").delete().expect(204);
            proof.count("seatsWantedAtBothNodes");
        }
        cluster.billing(cluster.a(), path + "?sourceVersion=2").delete().expect(204);
    }

    @Test
    void aStaleVersionIsStaleAtTheOtherNode(Cluster cluster, Proof proof) {
        String path = "/subscriptions/stale";
        cluster.billing(cluster.a(), path).put(document("five", 5)).expect(200, 201);
        Reply stale =
                cluster.billing(cluster.b(), path).put(document("four", 4)).expect(409);
        assertThat(stale.text("type")).endsWith("/stale-update");
        assertThat(cluster.billing(cluster.a(), path).get().text("plan")).isEqualTo("five");
        assertThat(actions(cluster, "stale")).containsExactly("created");
        cluster.billing(cluster.b(), path).put(document("six", 6)).expect(200);
        assertThat(cluster.billing(cluster.a(), path).get().text("plan")).isEqualTo("six");
        cluster.billing(cluster.a(), path + "?sourceVersion=6").delete().expect(409);
        cluster.billing(cluster.a(), path + "?sourceVersion=7").delete().expect(204);
        cluster.billing(cluster.b(), path).get().expect(404);
        proof.count("versionsAcrossNodes");
    }

    @Test
    void aTagOfOneNodeIsGoodAtTheOther(Cluster cluster, Proof proof) {
        String path = "/subscriptions/tagged";
        String first =
                tag(cluster.billing(cluster.a(), path).put(document("one", 1)).expect(200, 201));
        assertThat(tag(cluster.billing(cluster.b(), path).get())).isEqualTo(first);
        cluster.billing(cluster.b(), path)
                .header("If-Match", first)
                .put(document("two", 2))
                .expect(200);
        Reply late = cluster.billing(cluster.a(), path)
                .header("If-Match", first)
                .put(document("three", 3))
                .expect(412);
        assertThat(late.text("type")).endsWith("/precondition-failed");
        assertThat(actions(cluster, "tagged")).containsExactly("created", "updated");
        cluster.billing(cluster.a(), path + "?sourceVersion=4").delete().expect(204);
        proof.count("tagsAcrossNodes");
    }

    @Test
    void aListIsReadOnAtTheOtherNode(Cluster cluster, Proof proof) {
        List<String> whole = new ArrayList<>();
        cluster.billing(cluster.a(), "/subscriptions")
                .get()
                .expect(200)
                .json()
                .path("subscriptions")
                .forEach(one -> whole.add(one.path("externalId").asText()));
        List<String> read = new ArrayList<>();
        String address = "/subscriptions?max=2";
        for (Node node = cluster.a(); !address.isEmpty(); node = cluster.other(node)) {
            Reply part = cluster.billing(node, address).get().expect(200);
            part.json()
                    .path("subscriptions")
                    .forEach(one -> read.add(one.path("externalId").asText()));
            Matcher next = NEXT.matcher(part.header("Link").orElse(""));
            address = next.find() ? relative(next.group(1)) : "";
            proof.count("pagesInTurn");
        }
        assertThat(whole).hasSizeGreaterThan(2);
        assertThat(read).isEqualTo(whole);
        Reply forged = cluster.billing(cluster.b(), "/subscriptions?max=2&cursor=forged")
                .get();
        assertThat(forged.status()).isEqualTo(400);
    }

    @Test
    void theHistoryOfOneNodeIsTheHistoryOfTheOther(Cluster cluster, Proof proof) {
        String path = "/subscriptions/told";
        for (int version = 1; version <= ROUNDS; version++) {
            Node node = cluster.nodes().get(version % 2);
            cluster.billing(node, path)
                    .header("X-Request-Id", "told-" + version)
                    .put(document("plan-" + version, version))
                    .expect(200, 201);
            List<JsonNode> changes = cluster.history(cluster.other(node), "told");
            assertThat(changes).hasSize(version);
            assertThat(changes.get(version - 1).path("after").path("plan").asText())
                    .isEqualTo("plan-" + version);
            proof.count("changesReadAtTheOtherNode");
        }
        assertThat(cluster.history(cluster.a(), "told")).isEqualTo(cluster.history(cluster.b(), "told"));
        cluster.billing(cluster.a(), path + "?sourceVersion=" + (ROUNDS + 1))
                .delete()
                .expect(204);
        assertThat(cluster.verification(cluster.a()).json().path("faults")).isEmpty();
    }

    private static Map<String, Object> document(String plan, int version) {
        return Map.of("tenant", "acme", "product", "crm", "plan", plan, "status", "paused", "sourceVersion", version);
    }

    private static String tag(Reply reply) {
        return reply.header("ETag").orElseThrow();
    }

    private static String relative(String reference) {
        return "/subscriptions" + reference.substring(reference.indexOf('?'));
    }

    private static List<Integer> statuses(List<Reply> replies) {
        return replies.stream().map(Reply::status).toList();
    }

    private static List<String> actions(Cluster cluster, String id) {
        return cluster.history(cluster.b(), id).stream()
                .map(change -> change.path("action").asText())
                .toList();
    }
}
