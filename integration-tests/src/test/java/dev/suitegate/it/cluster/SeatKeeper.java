package dev.suitegate.it.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.load.LoadFigures;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.StreamSupport;

/** Billing's worker that gives one person a seat and takes it again, and reads at either node who has one. */
final class SeatKeeper implements Callable<SeatKeeper> {
    private final Cluster cluster;
    private final Balancer balancer;
    private final LoadFigures figures;
    private final AtomicBoolean enough;
    private final String id;
    private final String user;
    private final String userId;
    private int changes;

    /**
     * Keeps the one seat of a subscription of its own.
     *
     * @param id the subscription, which there has never been
     * @param user a member of acme
     */
    SeatKeeper(Cluster cluster, Balancer balancer, LoadFigures figures, AtomicBoolean enough, String id, String user) {
        this.id = id;
        this.cluster = cluster;
        this.balancer = balancer;
        this.figures = figures;
        this.enough = enough;
        this.user = user;
        this.userId = cluster.idOf(user);
        cluster.billing(cluster.a(), path())
                .put(Map.of("tenant", "acme", "product", "crm", "plan", "load", "status", "active", "seats", 1))
                .expect(200, 201);
    }

    @Override
    public SeatKeeper call() throws InterruptedException {
        while (!enough.get()) {
            changeTo(!isSeated());
            for (int i = 0; i < 2; i++) {
                Reply reply = balancer.ask(
                        "seats", node -> cluster.billing(node, seats()).get());
                figures.decided(user + "'s seat", isSeated(), holders(reply).contains(userId));
            }
        }
        return this;
    }

    /** Each acknowledged change is there once, in its turn; the seat is where the last one left it. */
    void compare(Node node) {
        List<String> actions = cluster.history(node, id).stream()
                .map(change -> change.path("action").asText())
                .filter(action -> action.startsWith("seat_"))
                .toList();
        if (actions.size() != changes) {
            figures.lost("seats: " + changes + " acknowledged, " + actions.size() + " in the history");
        }
        for (int i = 0; i < actions.size(); i++) {
            if (!actions.get(i).equals(i % 2 == 0 ? "seat_assigned" : "seat_freed")) {
                figures.lost("seats: " + actions.get(i) + " as number " + i);
            }
        }
        if (holders(cluster.billing(node, seats()).get().expect(200)).contains(userId) != isSeated()) {
            figures.lost("seats: the last change");
        }
    }

    /** The subscription is no more. */
    void leave() {
        cluster.billing(cluster.a(), path()).delete().expect(204);
    }

    private void changeTo(boolean seated) throws InterruptedException {
        String path = seats() + "/" + user;
        Reply reply = balancer.ask("a seat", node -> {
            return seated
                    ? cluster.billing(node, path).put()
                    : cluster.billing(node, path).delete();
        });
        if (reply.status() != 201 && reply.status() != 204) {
            throw new IllegalStateException("seats: " + reply);
        }
        changes++;
        figures.changed();
    }

    private String path() {
        return "/subscriptions/" + id;
    }

    private String seats() {
        return path() + "/seats";
    }

    private boolean isSeated() {
        return changes % 2 == 1;
    }

    private static List<String> holders(Reply reply) {
        return StreamSupport.stream(reply.json().path("users").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
