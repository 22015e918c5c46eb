package dev.suitegate.it.crash;

import dev.suitegate.it.support.HttpAnswer;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One billing worker: it changes its own subscription and a seat in it, and repeats what it has no answer to. */
public final class Writer implements Callable<Writer> {
    private final MortalServer server;
    private final String id;
    private final String user;
    private final Progress progress;
    private final AtomicBoolean enough;
    private int version;
    private int seatChanges;
    private int repetitions;
    private boolean seated;
    private @Nullable String token;

    /**
     * Writes for one subscription.
     *
     * @param user whose seat comes and goes
     * @param progress counts what is acknowledged
     * @param enough when it becomes true, the change at hand is the last
     */
    public Writer(MortalServer server, String id, String user, Progress progress, AtomicBoolean enough) {
        this.server = server;
        this.id = id;
        this.user = user;
        this.progress = progress;
        this.enough = enough;
    }

    @Override
    public Writer call() throws InterruptedException {
        boolean asked = false;
        try {
            while (!enough.get()) {
                if (version > 0 && acknowledged() % 3 == 2) {
                    changeSeat();
                } else {
                    changePlan();
                }
                progress.count();
            }
            asked = true;
            return this;
        } finally {
            if (!asked) {
                progress.end();
            }
        }
    }

    public String id() {
        return id;
    }

    /** The version of the last acknowledged write of the subscription. */
    public int version() {
        return version;
    }

    /** How often the seat was given or taken. */
    int seatChanges() {
        return seatChanges;
    }

    public boolean isSeated() {
        return seated;
    }

    /** Every change that the server said it had made. */
    public int acknowledged() {
        return version + seatChanges;
    }

    /** How often there was no answer, or one that says nothing. */
    int repetitions() {
        return repetitions;
    }

    private void changePlan() throws InterruptedException {
        int next = version + 1;
        until(
                200,
                201,
                own -> server.call(own, "/subscriptions/" + id)
                        .putJson(Map.of(
                                "tenant",
                                "acme",
                                "product",
                                "crm",
                                "plan",
                                plan(next),
                                "status",
                                "active",
                                "seats",
                                5,
                                "sourceVersion",
                                next)));
        version = next;
    }

    private void changeSeat() throws InterruptedException {
        String path = "/subscriptions/" + id + "/seats/" + user;
        if (seated) {
            until(204, 204, own -> server.call(own, path).delete());
        } else {
            until(201, 204, own -> server.call(own, path).put());
        }
        seated = !seated;
        seatChanges++;
    }

    public static String plan(int version) {
        return "plan-" + version;
    }

    /** Asks until it is answered with one of these; anything but a dead server or an old token is a failure. */
    private void until(int one, int other, Function<String, HttpAnswer> ask) throws InterruptedException {
        while (!Thread.currentThread().isInterrupted()) {
            try {
                String own = token == null ? server.token() : token;
                token = own;
                HttpAnswer answer = ask.apply(own);
                if (answer.status() == one || answer.status() == other) {
                    return;
                }
                token = null;
                if (answer.status() != 401 && answer.status() < 500) {
                    throw new IllegalStateException("unexpected " + answer.status() + ": " + answer.body());
                }
            } catch (UncheckedIOException | AssertionError noAnswer) {
                token = null;
            }
            repetitions++;
            server.awaitUp();
        }
        throw new InterruptedException();
    }
}
