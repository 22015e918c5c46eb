package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.outbox.OutboxDelivery;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.signal.Signals;
import dev.suitegate.keycloak.warning.MailWarnings;
import dev.suitegate.keycloak.warning.SweepWarnings;
import dev.suitegate.keycloak.webhook.LogEvents;
import dev.suitegate.keycloak.wiring.Unheard;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.keycloak.executors.ExecutorsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.timer.TimerProvider;

/**
 * Works the outbox off on this node: at once after a transaction of this node filled it, and every second for what other nodes
 * left and what is to be tried again. Nodes do not agree on a turn: each takes entries that no other node has locked.
 */
public final class RevocationWorker {

    private static final String NAME = "suitegate-revocation";
    private static final long EVERY_SECOND = 1000;
    private static final long EVERY_FIVE_SECONDS = 5000;
    private static final long EVERY_TEN_SECONDS = 10_000;
    private static final long EVERY_HALF_MINUTE = 30_000;
    private static final long EVERY_TEN_MINUTES = 600_000;
    /** No more than the threads that Keycloak's executor for a kind has at least. */
    private static final Map<OutboxKind, Integer> HANDS = Map.of(OutboxKind.REVOCATION, 2, OutboxKind.LOGOUT_TOKEN, 4);

    private final Map<OutboxKind, Drain> drains = new ConcurrentHashMap<>();

    /** Starts the worker of a node whose database is ready. */
    public void start(KeycloakSessionFactory factory) {
        KeycloakModelUtils.runJobInTransaction(factory, keycloakSession -> {
            begin(keycloakSession, OutboxKind.REVOCATION, EndSessions::deliver);
            begin(keycloakSession, OutboxKind.LOGOUT_TOKEN, new SendLogoutToken());
            begin(keycloakSession, OutboxKind.EVENT, LogEvents::deliver);
            begin(keycloakSession, OutboxKind.MAIL, MailWarnings::deliver);
            begin(keycloakSession, OutboxKind.SIGNAL, Signals::deliver);
            schedule(keycloakSession);
        });
    }

    /** There is something of this kind to do. */
    public void wake(OutboxKind kind) {
        Drain drain = drains.get(kind);
        if (drain != null) {
            drain.soon();
        }
    }

    private void schedule(KeycloakSession keycloakSession) {
        TimerProvider timer = keycloakSession.getProvider(TimerProvider.class);
        timer.schedule(() -> drains.values().forEach(Drain::soon), EVERY_SECOND, NAME);
        KeycloakSessionFactory factory = keycloakSession.getKeycloakSessionFactory();
        timer.schedule(() -> MeasureOutbox.with(factory), EVERY_FIVE_SECONDS, NAME + "-meters");
        timer.scheduleTask(new SweepLapses(), EVERY_TEN_SECONDS, NAME + "-lapses");
        timer.scheduleTask(
                new SweepUnheard(NAME + "-switched", Unheard::switched), EVERY_HALF_MINUTE, NAME + "-switched");
        timer.scheduleTask(
                new SweepUnheard(NAME + "-vanished", Unheard::vanished), EVERY_TEN_MINUTES, NAME + "-vanished");
        SweepWarnings warnings = new SweepWarnings(keycloakSession);
        timer.schedule(warnings::soon, EVERY_TEN_SECONDS, NAME + "-warnings");
        timer.scheduleTask(new TidyOutbox(), EVERY_TEN_MINUTES, NAME + "-tidy");
    }

    /** Kinds have threads of their own: products that answer slowly must not hold up the end of sessions. */
    private void begin(KeycloakSession keycloakSession, OutboxKind kind, OutboxDelivery delivery) {
        ExecutorService threads = keycloakSession
                .getProvider(ExecutorsProvider.class)
                .getExecutor(kind.config().entryKind());
        Drain next = null;
        for (int i = 0; i < HANDS.getOrDefault(kind, 1); i++) {
            next = new Drain(keycloakSession.getKeycloakSessionFactory(), threads, kind, delivery, next);
        }
        if (next != null) {
            drains.put(kind, next);
        }
    }
}
