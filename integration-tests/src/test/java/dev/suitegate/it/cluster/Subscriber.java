package dev.suitegate.it.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.load.LoadFigures;
import dev.suitegate.it.load.NoAnswer;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;

/**
 * Somebody whose own subscription comes and goes, and who uses the product all the while. What the right answer is, only this one
 * knows: nobody else writes the subscription.
 */
final class Subscriber implements Callable<Subscriber> {
    private static final String CLIENT = "verify-web";

    private final Cluster cluster;
    private final Balancer balancer;
    private final LoadFigures figures;
    private final AtomicBoolean enough;
    private final String name;
    private final String userId;
    private int version;

    /** @param enough when it becomes true, the round at hand is the last */
    Subscriber(Cluster cluster, Balancer balancer, LoadFigures figures, AtomicBoolean enough, String name) {
        this.cluster = cluster;
        this.balancer = balancer;
        this.figures = figures;
        this.enough = enough;
        this.name = name;
        this.userId = cluster.createPerson(name);
    }

    @Override
    public Subscriber call() throws InterruptedException {
        while (!enough.get()) {
            write("active");
            Tokens tokens = signIn();
            use(tokens, true);
            tokens = renew(tokens);
            use(tokens, true);
            write("paused");
            use(tokens, false);
            refuse(tokens);
        }
        return this;
    }

    /** Nothing acknowledged is missing or there twice, and nothing else is there. */
    void compare(Node node) {
        JsonNode stored = cluster.billing(node, path()).get().expect(200).json();
        List<JsonNode> changes = cluster.history(node, id());
        if (stored.path("sourceVersion").asInt() != version || changes.size() != version) {
            figures.lost(name + ": " + version + " acknowledged, " + changes.size() + " in the history");
        }
        for (int i = 0; i < changes.size(); i++) {
            String plan = changes.get(i).path("after").path("plan").asText();
            if (!plan.equals("plan-" + (i + 1))) {
                figures.lost(name + ": " + plan + " where plan-" + (i + 1) + " belongs");
            }
        }
    }

    /** The person and the subscription are no more. */
    void leave() {
        cluster.billing(cluster.a(), path() + "?sourceVersion=" + (version + 1))
                .delete()
                .expect(204);
        cluster.removePerson(userId);
    }

    private void write(String status) throws InterruptedException {
        int next = version + 1;
        Map<String, Object> document = Map.of(
                "user", userId, "product", "verify", "plan", "plan-" + next, "status", status, "sourceVersion", next);
        Reply reply = balancer.ask(name + " PUT", node -> asBilling(node, document));
        if (reply.status() != 200 && reply.status() != 201) {
            throw new IllegalStateException(name + ": " + reply);
        }
        version = next;
        figures.changed();
    }

    private Reply asBilling(Node node, Map<String, Object> document) {
        return cluster.billing(node, path()).put(document);
    }

    private Tokens signIn() throws InterruptedException {
        while (true) {
            Optional<Tokens> tokens = balancer.ask(name + " sign-in", this::signInAt);
            figures.decided(name + "'s sign-in", true, tokens.isPresent());
            if (tokens.isPresent()) {
                return tokens.get();
            }
        }
    }

    /** Tokens, or nothing where the person is refused; a page that asks to begin again decides nothing. */
    private Optional<Tokens> signInAt(Node node) {
        Guest guest = new Guest(cluster, name, CLIENT);
        Guest.Arrival arrival = guest.enter(node);
        if (arrival instanceof Guest.Arrival.Refused refused && refused.isUndecided()) {
            throw new NoAnswer(refused.how());
        }
        return arrival instanceof Guest.Arrival.LetIn in ? tokens(guest.redeem(node, in.code())) : Optional.empty();
    }

    private Optional<Tokens> tokens(Reply reply) {
        if (reply.status() >= 500) {
            throw new NoAnswer(reply.toString());
        }
        return reply.status() == 200 ? Optional.of(new Tokens(cluster, CLIENT, reply)) : Optional.empty();
    }

    private void use(Tokens tokens, boolean isExpected) throws InterruptedException {
        for (int i = 0; i < 2; i++) {
            decide(
                    "introspection",
                    tokens::introspect,
                    isExpected,
                    reply -> reply.json().path("active").asBoolean());
            decide("userinfo", tokens::userInfo, isExpected, reply -> reply.status() == 200);
        }
    }

    private void refuse(Tokens tokens) throws InterruptedException {
        decide("refresh", tokens::refresh, false, reply -> reply.status() == 200);
        Optional<Tokens> entered = balancer.ask(name + " sign-in", this::signInAt);
        figures.decided(name + "'s sign-in", false, entered.isPresent());
    }

    private void decide(String what, Function<Node, Reply> ask, boolean isExpected, Function<Reply, Boolean> isLetIn)
            throws InterruptedException {
        figures.decided(name + "'s " + what, isExpected, isLetIn.apply(balancer.ask(name + " " + what, ask)));
    }

    /** A refresh token is good once: whoever got no answer cannot know, and signs in again instead of asking twice. */
    private Tokens renew(Tokens tokens) throws InterruptedException {
        Optional<Reply> reply = balancer.askOnce(tokens::refresh);
        if (reply.isEmpty()) {
            return signIn();
        }
        boolean isRenewed = reply.get().status() == 200;
        figures.decided(name + "'s renewal " + reply.get(), true, isRenewed);
        return isRenewed ? new Tokens(cluster, CLIENT, reply.get()) : signIn();
    }

    private String path() {
        return "/subscriptions/" + id();
    }

    private String id() {
        return "load-" + name;
    }
}
