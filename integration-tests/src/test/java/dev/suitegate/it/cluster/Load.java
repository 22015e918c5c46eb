package dev.suitegate.it.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.load.LoadFigures;
import dev.suitegate.it.matrix.server.BrokenHarness;
import dev.suitegate.it.matrix.server.Node;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** People and billing at both nodes at once, for as long as it is open. */
final class Load implements AutoCloseable {
    private static final int SUBSCRIBERS = 3;

    /** So much is answered between two events: enough that each worker has used both nodes. */
    private static final long BETWEEN = 60;

    /** A node that dies may cost a request this much, in seconds: less than a pod's loss may by Keycloak's own guide. */
    private static final double LONGEST = 30;

    private final Cluster cluster;
    private final LoadFigures figures = new LoadFigures();
    private final Balancer balancer;
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Subscriber> subscribers;
    private final SeatKeeper keeper;
    private final List<Future<?>> running = new ArrayList<>();

    Load(Cluster cluster, String name) {
        this.cluster = cluster;
        this.balancer = new Balancer(cluster, figures);
        this.subscribers = IntStream.range(0, SUBSCRIBERS)
                .mapToObj(i -> new Subscriber(cluster, balancer, figures, enough, name + "-" + i))
                .toList();
        this.keeper = new SeatKeeper(cluster, balancer, figures, enough, "seat-" + name, "bob");
    }

    void begin() {
        List<Callable<?>> workers = new ArrayList<>(subscribers);
        workers.add(keeper);
        workers.forEach(worker -> running.add(threads.submit(worker)));
        goOn();
    }

    /** Returns when as much has been answered again; fails when a worker has. */
    void goOn() {
        long until = figures.answered() + BETWEEN;
        Eventually.is(
                "the load goes on",
                () -> figures.answered() >= until || running.stream().anyMatch(Future::isDone));
    }

    /** The database goes away and comes back; answers how many seconds the nodes then need to serve again, both of them. */
    double restartDatabase() {
        balancer.databaseIsGone();
        cluster.database().stop();
        cluster.database().startAgain();
        long up = System.nanoTime();
        cluster.nodes().forEach(node -> Eventually.is("service at " + node, () -> serves(node)));
        balancer.databaseIsBack();
        return (System.nanoTime() - up) / 1e9;
    }

    /** Ends the load in good order, and compares what was acknowledged with what is there. */
    void finish(Proof proof) throws InterruptedException, ExecutionException {
        enough.set(true);
        for (Future<?> worker : running) {
            worker.get();
        }
        for (Node node : cluster.nodes()) {
            subscribers.forEach(subscriber -> subscriber.compare(node));
            keeper.compare(node);
            assertThat(cluster.verification(node).json().path("faults")).isEmpty();
        }
        figures.writeTo(proof);
        assertThat(figures.wrong()).isEmpty();
        assertThat(figures.lost()).isEmpty();
        assertThat(figures.failed()).isEmpty();
        assertThat(figures.recoverySeconds()).isLessThan(LONGEST);
        subscribers.forEach(Subscriber::leave);
        keeper.leave();
        cluster.awaitWorker();
    }

    @Override
    public void close() {
        enough.set(true);
        threads.shutdownNow();
    }

    private boolean serves(Node node) {
        try {
            return cluster.billing(node, "/subscriptions?max=1").get().status() == 200;
        } catch (BrokenHarness notYet) {
            return false;
        }
    }
}
