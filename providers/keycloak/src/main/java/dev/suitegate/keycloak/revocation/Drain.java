package dev.suitegate.keycloak.revocation;

import dev.suitegate.keycloak.outbox.OutboxDelivery;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.wiring.Outbox;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.services.scheduled.ScheduledTaskRunner;
import org.keycloak.timer.ScheduledTask;

/** One hand that takes entries of one kind until there are none. While it is busy with one, the next hand takes over. */
final class Drain {

    private final KeycloakSessionFactory factory;
    private final ExecutorService threads;
    private final OutboxKind kind;
    private final OutboxDelivery delivery;
    private final @Nullable Drain next;
    private final AtomicInteger calls = new AtomicInteger();

    Drain(
            KeycloakSessionFactory factory,
            ExecutorService threads,
            OutboxKind kind,
            OutboxDelivery delivery,
            @Nullable Drain next) {
        this.factory = factory;
        this.threads = threads;
        this.kind = kind;
        this.delivery = delivery;
        this.next = next;
    }

    /** Begins on another thread, or goes round once more where it is at work already. */
    void soon() {
        if (calls.getAndIncrement() == 0) {
            boolean begun = false;
            try {
                threads.execute(this::run);
                begun = true;
            } finally {
                if (!begun) {
                    calls.set(0);
                }
            }
        }
    }

    private void run() {
        int seen;
        do {
            seen = calls.get();
            Turn turn = new Turn();
            do {
                turn.found = false;
                // Logs what goes wrong and goes on; the entry is there the next second.
                new ScheduledTaskRunner(factory, turn).run();
            } while (turn.found);
        } while (!calls.compareAndSet(seen, 0));
    }

    private OutboxDeliveryResult deliver(KeycloakSession keycloakSession, OutboxEntry entry, Instant causedAt) {
        if (next != null) {
            next.soon();
        }
        return delivery.deliver(keycloakSession, entry, causedAt);
    }

    /** One entry in one transaction. */
    private final class Turn implements ScheduledTask {

        private boolean found;

        @Override
        public void run(KeycloakSession keycloakSession) {
            found = Outbox.takeNext(keycloakSession, kind, Drain.this::deliver);
        }

        @Override
        public String getTaskName() {
            return kind.config().entryKind();
        }
    }
}
