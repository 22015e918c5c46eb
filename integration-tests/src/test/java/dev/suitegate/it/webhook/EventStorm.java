package dev.suitegate.it.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.suitegate.it.crash.MortalServer;
import dev.suitegate.it.crash.Progress;
import dev.suitegate.it.crash.Writer;
import dev.suitegate.it.support.Eventually;
import dev.suitegate.it.support.Proof;
import dev.suitegate.launcher.KeycloakMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;

/** Billing writes while each of several receivers fails in a way of its own and the server is killed; then all are well. */
final class EventStorm implements AutoCloseable {
    private static final int WRITERS = 4;

    /** Members of Acme: nobody else can have a seat of its. */
    private static final List<String> USERS = List.of("ann", "bob");

    private static final String HEALTHY = "healthy";
    private static final String REFUSES = "refuses connections";
    private static final String POISONED = "cannot take one event";
    private static final Map<String, Behaviour> FAULTS = Map.of(
            "hangs", Behaviour.HANG,
            "resets", Behaviour.RESET,
            "answers 500", Behaviour.ERROR,
            "redirects", Behaviour.REDIRECT,
            "never ends its answer", Behaviour.ENDLESS);
    private static final int LONGEST_LIFE = 1_500;

    /** What the dead server had taken is free again after that; it passes while the server is dead. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Random random;
    private final MortalServer server;
    private final DeliveryClock clock;
    private final Map<String, Hook> hooks = new LinkedHashMap<>();
    private final Progress progress = new Progress();
    private final ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
    private final AtomicBoolean enough = new AtomicBoolean();
    private final List<Writer> writers;
    private History history = History.NONE;
    private int kills;

    private EventStorm(long seed, MortalServer server) {
        this.random = new Random(seed);
        this.server = server;
        this.clock = new DeliveryClock(server::write);
        this.writers = IntStream.range(0, WRITERS)
                .mapToObj(i -> new Writer(server, "storm-" + i, USERS.get(i % USERS.size()), progress, enough))
                .toList();
    }

    /** Starts the server, and the receivers with their faults; nobody writes yet. */
    static EventStorm begin(long seed) {
        EventStorm storm = new EventStorm(seed, MortalServer.start("storm", KeycloakMode.DEVELOPMENT, Hooked.LOOPBACK));
        boolean begun = false;
        try {
            storm.hook();
            begun = true;
            return storm;
        } finally {
            if (!begun) {
                storm.close();
            }
        }
    }

    private void hook() {
        Webhooks webhooks = new Webhooks(server::administration);
        List<String> names = new ArrayList<>(List.of(HEALTHY, REFUSES, POISONED));
        names.addAll(FAULTS.keySet());
        for (String name : names) {
            HostileReceiver receiver = HostileReceiver.listening();
            hooks.put(name, Hook.of(webhooks, receiver, receiver.url(), Map.of("description", name)));
            receiver.behave(FAULTS.getOrDefault(name, Behaviour.ACCEPT));
        }
        at(REFUSES).stop();
        at(POISONED).cannotTake(this::isPoison);
    }

    /** Has so many changes made and acknowledged, and the server killed so often among them. */
    void rage(int changes, int times) throws InterruptedException, ExecutionException {
        List<Future<Writer>> running = writers.stream().map(threads::submit).toList();
        for (kills = 0; kills < times && !progress.isOver(); kills++) {
            progress.await(changes * (kills + 1L) / (times + 1));
            // The moment of the kill is drawn; nothing is waited for.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_LIFE));
            server.killAndRestart(() -> clock.pass(LEASE));
        }
        progress.await(changes);
        enough.set(true);
        for (Future<Writer> one : running) {
            assertThat(one.get().acknowledged()).isPositive();
        }
        history = History.of(server, writers);
    }

    /** While five receivers still fail, the others have everything. */
    void checkThatNobodyWasHeldUp() {
        for (String name : List.of(HEALTHY, "never ends its answer")) {
            await(name, 0);
        }
        await(POISONED, 1);
        FAULTS.forEach((name, fault) -> {
            if (!fault.accepts()) {
                assertThat(at(name).accepted()).as(name).isEmpty();
                assertThat(at(name).misbehaved()).as(name).isPositive();
            }
        });
        assertThat(hook(REFUSES).endpoint().deliveriesIn("delivered")).isEmpty();
    }

    /** What is never accepted is given up in the end, and stays where somebody can see it. */
    void checkThatThePoisonIsADeadLetter(Proof proof) {
        Webhook endpoint = hook(POISONED).endpoint();
        Eventually.is(
                "only the poison is left",
                PATIENCE,
                () -> endpoint.deliveriesIn("pending").size() == 1);
        assertThat(clock.leaveOneAttempt(endpoint.id())).isEqualTo(1);
        clock.skipPauses();
        Eventually.is(
                "the poison is given up", () -> endpoint.deliveriesIn("dead").size() == 1);
        JsonNode dead = endpoint.deliveriesIn("dead").get(0);
        assertThat(dead.path("lastAttempt").path("status").asInt()).isEqualTo(500);
        assertThat(endpoint.isEnabled()).isTrue();
        proof.figure(
                "deadLetters",
                hooks.values().stream()
                        .mapToLong(hook -> hook.endpoint().deliveriesIn("dead").size())
                        .sum());
    }

    /** Every receiver works from now on. */
    void heal() {
        at(REFUSES).startAgain();
        FAULTS.keySet().forEach(name -> {
            at(name).behave(Behaviour.ACCEPT);
            at(name).hangUp();
        });
        at(POISONED).cannotTake(event -> false);
        Webhook poisoned = hook(POISONED).endpoint();
        String event = poisoned.deliveriesIn("dead").get(0).path("event").asText();
        poisoned.resend(event).expect(202);
    }

    /** Everybody gets everything, and can tell in which order it happened. */
    void checkThatNothingIsLost(Proof proof) {
        long lost = 0;
        long duplicates = 0;
        long late = 0;
        hooks.keySet().forEach(name -> await(name, 0));
        for (Map.Entry<String, Hook> one : hooks.entrySet()) {
            Webhook endpoint = one.getValue().endpoint();
            Eventually.is(
                    one.getKey() + " waits for nothing",
                    PATIENCE,
                    () -> endpoint.deliveriesIn("pending").isEmpty());
            Told told = new Told(history, one.getValue().receiver());
            lost += told.missing() + told.missingOf(endpoint.deliveries());
            duplicates += told.duplicates();
            late += told.late();
            told.checkThatTheOrderCanBeRestored(one.getKey());
            assertThat(endpoint.deliveriesIn("dead")).as(one.getKey()).isEmpty();
            assertThat(one.getValue().receiver().forged()).as(one.getKey()).isEmpty();
        }
        proof.figure("changes", history.size());
        proof.figure("kills", kills);
        proof.figure("endpoints", hooks.size());
        proof.figure("lost", lost);
        proof.figure("duplicates", duplicates);
        proof.figure("outOfOrder", late);
        assertThat(lost).isZero();
    }

    private boolean isPoison(Received event) {
        return event.externalId().equals(writers.get(0).id()) && event.type().equals("subscription.created");
    }

    /** Until a receiver lacks no more than so many; what waits for its turn is brought forward once a second. */
    private void await(String name, int missing) {
        long[] next = {System.nanoTime()};
        Eventually.is(name + " has everything", PATIENCE, () -> {
            if (System.nanoTime() > next[0]) {
                next[0] = System.nanoTime() + TimeUnit.SECONDS.toNanos(1);
                clock.skipPauses();
            }
            return new Told(history, at(name)).missing() == missing;
        });
    }

    private Hook hook(String name) {
        return Objects.requireNonNull(hooks.get(name), name);
    }

    private HostileReceiver at(String name) {
        return hook(name).receiver();
    }

    @Override
    public void close() {
        enough.set(true);
        threads.shutdownNow();
        hooks.values().forEach(hook -> hook.receiver().close());
        server.close();
    }

    /**
     * What was written, by the server's own history.
     *
     * @param lines by subscription, in the order of their numbers
     */
    record History(Map<String, List<JsonNode>> lines) {
        static final History NONE = new History(Map.of());

        static History of(MortalServer server, List<Writer> writers) {
            Map<String, List<JsonNode>> lines = new LinkedHashMap<>();
            for (Writer writer : writers) {
                List<JsonNode> own = server.history(writer.id());
                assertThat(own).hasSize(writer.acknowledged());
                lines.put(writer.id(), own);
            }
            return new History(lines);
        }

        long size() {
            return lines.values().stream().mapToLong(List::size).sum();
        }
    }
}
