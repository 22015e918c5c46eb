package dev.suitegate.it.compose;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suitegate.it.load.LoadFigures;
import dev.suitegate.it.support.DemoUsers;
import dev.suitegate.it.support.Proof;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;

/** Many people and their billing at once, for as long as it is open. */
final class Load implements AutoCloseable {
    private static final int WORKERS = Integer.getInteger("suitegate.compose.workers", 24);

    /** What a part that dies may cost one question, in seconds: less than a pod's loss may by Keycloak's own guide. */
    private static final double LONGEST = 30;

    private final LoadFigures figures = new LoadFigures();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final ExecutorService threads = Executors.newFixedThreadPool(WORKERS);
    private final List<Future<Worker>> running = new ArrayList<>();

    /** @param name tells the people of one load from those of another */
    Load(Suite suite, URI administration, String name) {
        URI users = administration.resolve("/admin/realms/suite/users");
        for (int i = 0; i < WORKERS; i++) {
            String user = name + i;
            suite.send("POST", users, suite.operatorToken(), person(user)).expect(201);
            running.add(threads.submit(new Worker(suite, user, figures, enough)));
        }
        goOn();
    }

    /** Returns when everybody had the time for something more, or somebody has failed. */
    void goOn() {
        long until = figures.answered() + 3L * WORKERS;
        Project.await(
                "the load goes on",
                () -> figures.answered() >= until || running.stream().anyMatch(Future::isDone));
    }

    /** Ends the load in good order, and compares what was acknowledged with what is there. */
    void finish(Proof proof) throws InterruptedException, ExecutionException {
        enough.set(true);
        for (Future<Worker> one : running) {
            one.get().compare();
        }
        figures.writeTo(proof);
        assertThat(figures.wrong()).isEmpty();
        assertThat(figures.lost()).isEmpty();
        assertThat(figures.failed()).isEmpty();
        assertThat(figures.recoverySeconds()).isLessThan(LONGEST);
    }

    private static Map<String, Object> person(String user) {
        return Map.of(
                "username",
                user,
                "enabled",
                true,
                "email",
                user + "@load.example",
                "emailVerified",
                true,
                "firstName",
                "L",
                "lastName",
                "Oad",
                "credentials",
                List.of(Map.of("type", "password", "value", DemoUsers.PASSWORD)));
    }

    @Override
    public void close() {
        enough.set(true);
        threads.shutdownNow();
    }
}
