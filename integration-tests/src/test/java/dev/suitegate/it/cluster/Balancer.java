package dev.suitegate.it.cluster;

import dev.suitegate.it.load.LoadFigures;
import dev.suitegate.it.load.NoAnswer;
import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.matrix.server.Reply;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;

/** Sends each request to one node and, where that gives no answer, once to the other: what a proxy in front of them does. */
final class Balancer {
    private static final long PAUSE = 100;

    private final Cluster cluster;
    private final LoadFigures figures;
    private final AtomicInteger turn = new AtomicInteger();
    private final AtomicInteger outages = new AtomicInteger();
    private volatile boolean hasDatabase = true;

    Balancer(Cluster cluster, LoadFigures figures) {
        this.cluster = cluster;
        this.figures = figures;
    }

    /** From now on no node can answer, and none is blamed for it. */
    void databaseIsGone() {
        outages.incrementAndGet();
        hasDatabase = false;
    }

    /** From now on every request has an answer again. */
    void databaseIsBack() {
        hasDatabase = true;
    }

    /**
     * Asks until there is an answer; only the first two attempts may be needed.
     *
     * @param request throws {@link NoAnswer} or {@link BrokenHarness} where the node gives none
     */
    <T> T ask(String what, Function<Node, T> request) throws InterruptedException {
        long began = System.nanoTime();
        int outage = outages.get();
        boolean hadDatabase = hasDatabase;
        int first = turn.getAndIncrement();
        for (int attempt = 0; ; attempt++) {
            Node node = cluster.nodes().get(Math.floorMod(first + attempt, 2));
            Attempt<T> made = once(request, node);
            boolean excused = !hadDatabase || outage != outages.get();
            if (made.answer().isPresent()) {
                if (!excused) {
                    figures.answeredAfter(System.nanoTime() - began);
                }
                return made.answer().get();
            }
            note(what + " at " + node + ": " + made.why(), attempt, excused);
            if (attempt > 0) {
                // Two nodes that say nothing are not asked faster for it.
                Thread.sleep(PAUSE);
            }
        }
    }

    /** Asks one node once, for what must not be asked twice; empty where it gives no answer. */
    <T> Optional<T> askOnce(Function<Node, T> request) {
        Node node = cluster.nodes().get(Math.floorMod(turn.getAndIncrement(), 2));
        Optional<T> answer = once(request, node).answer();
        if (answer.isEmpty()) {
            figures.retried();
        }
        return answer;
    }

    private void note(String what, int attempt, boolean excused) {
        if (attempt == 0) {
            figures.retried();
        } else if (attempt == 1 && excused) {
            figures.hadNoDatabase();
        } else if (attempt == 1) {
            figures.failed(what);
        }
    }

    private static <T> Attempt<T> once(Function<Node, T> request, Node node) {
        try {
            T answer = request.apply(node);
            return answer instanceof Reply reply && saysNothing(reply)
                    ? new Attempt<>(Optional.empty(), reply.toString())
                    : new Attempt<>(Optional.of(answer), "");
        } catch (NoAnswer | BrokenHarness nothing) {
            return new Attempt<>(Optional.empty(), nothing.toString());
        }
    }

    private static boolean saysNothing(Reply reply) {
        return reply.status() >= 500
                || (reply.status() == 400
                        && NoAnswer.isOfIntrospection(reply.status(), reply.text("error_description")));
    }

    private record Attempt<T>(Optional<T> answer, String why) {}
}
