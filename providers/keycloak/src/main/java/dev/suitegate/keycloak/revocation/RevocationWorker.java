package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.outbox.OutboxDelivery;
import dev.suitegate.keycloak.outbox.OutboxKind;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
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
    private static final long EVERY_TEN_SECONDS = 10_000;
    private static final long EVERY_TEN_MINUTES = 600_000;
    private static final int REVIEWERS = 2;

    /** As many products may be slow at once without holding up the others. */
    private static final int SENDERS = 8;

    private final Map<OutboxKind, Drain> drains = new EnumMap<>(OutboxKind.class);

    /** Starts the worker of a node whose database is ready. */
    public void start(KeycloakSessionFactory factory) {
        SendLogoutToken send = new SendLogoutToken();
        drains.put(OutboxKind.REVOCATION, chain(factory, OutboxKind.REVOCATION, REVIEWERS, EndSessions::deliver));
        drains.put(OutboxKind.LOGOUT_TOKEN, chain(factory, OutboxKind.LOGOUT_TOKEN, SENDERS, send));
        KeycloakModelUtils.runJobInTransaction(factory, this::schedule);
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
        timer.scheduleTask(new SweepLapses(), EVERY_TEN_SECONDS, NAME + "-lapses");
        timer.scheduleTask(new TidyOutbox(), EVERY_TEN_MINUTES, NAME + "-tidy");
    }

    private static Drain chain(KeycloakSessionFactory factory, OutboxKind kind, int length, OutboxDelivery delivery) {
        @Nullable Drain next = null;
        for (int i = 1; i < length; i++) {
            next = new Drain(factory, NAME, kind, delivery, next);
        }
        return new Drain(factory, NAME, kind, delivery, next);
    }
}
