package dev.suitegate.it.crash;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.support.Proof;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Kills the server at random moments while billing writes, and compares what billing was told with what is there. */
final class Crashes {
    private static final int WRITERS = 4;

    /** Members of Acme: nobody else can have a seat of its. */
    private static final List<String> USERS = List.of("ann", "bob");

    private static final int LONGEST_LIFE = 1_500;

    private final Random random;
    private final int kills;
    private final long changes;
    private final Progress progress = new Progress();
    private long lost;
    private long doubled;

    /**
     * Nothing is killed yet.
     *
     * @param seed makes the moments the same ones again, as far as a machine can
     * @param changes how many changes there are at least
     */
    Crashes(long seed, int kills, int changes) {
        this.random = new Random(seed);
        this.kills = kills;
        this.changes = changes;
    }

    void run() throws InterruptedException, ExecutionException {
        Proof proof = new Proof("crash");
        boolean passed = false;
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try (MortalServer server = MortalServer.start()) {
            AtomicBoolean enough = new AtomicBoolean();
            List<Future<Writer>> running = IntStream.range(0, WRITERS)
                    .mapToObj(i -> threads.submit(
                            new Writer(server, "crash-" + i, USERS.get(i % USERS.size()), progress, enough)))
                    .toList();
            for (int kill = 0; kill < kills && !progress.isOver(); kill++) {
                // A server that nobody writes to yet has nothing to lose.
                progress.await(progress.acknowledged() + WRITERS);
                // The moment of the kill is drawn; nothing is waited for.
                TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE));
                server.killAndRestart();
            }
            progress.await(changes);
            enough.set(true);
            List<Writer> writers = new ArrayList<>();
            for (Future<Writer> one : running) {
                writers.add(one.get());
            }
            writers.forEach(writer -> compare(server, writer));
            proof.figure("kills", kills);
            proof.figure(
                    "acknowledged",
                    writers.stream().mapToLong(Writer::acknowledged).sum());
            proof.figure(
                    "repeated", writers.stream().mapToLong(Writer::repetitions).sum());
            proof.figure("lost", lost);
            proof.figure("doubled", doubled);
            assertThat(lost).as("acknowledged changes that are not there").isZero();
            assertThat(doubled).as("changes that were made twice").isZero();
            assertThat(server.read("/changes/verification").path("faults")).isEmpty();
            passed = true;
        } finally {
            threads.shutdownNow();
            proof.noteTest(passed);
            proof.writeTo(Path.of("target", "proofs"));
        }
    }

    private void compare(MortalServer server, Writer writer) {
        JsonNode stored = server.read("/subscriptions/" + writer.id());
        assertThat(stored.path("sourceVersion").asInt()).isEqualTo(writer.version());
        assertThat(stored.path("plan").asText()).isEqualTo(Writer.plan(writer.version()));
        assertThat(server.read("/subscriptions/" + writer.id() + "/seats").path("users"))
                .hasSize(writer.isSeated() ? 1 : 0);
        List<JsonNode> history = server.history(writer.id());
        for (int version = 1; version <= writer.version(); version++) {
            String plan = Writer.plan(version);
            count(
                    1,
                    history.stream()
                            .filter(line -> List.of("created", "updated")
                                    .contains(line.path("action").asText()))
                            .filter(line ->
                                    line.path("after").path("plan").asText().equals(plan))
                            .count());
        }
        List<String> seats = history.stream()
                .map(line -> line.path("action").asText())
                .filter(action -> action.startsWith("seat_"))
                .toList();
        count(writer.seatChanges(), seats.size());
        for (int i = 0; i < seats.size(); i++) {
            assertThat(seats.get(i)).isEqualTo(i % 2 == 0 ? "seat_assigned" : "seat_freed");
        }
    }

    private void count(long expected, long actual) {
        lost += Math.max(0, expected - actual);
        doubled += Math.max(0, actual - expected);
    }
}
