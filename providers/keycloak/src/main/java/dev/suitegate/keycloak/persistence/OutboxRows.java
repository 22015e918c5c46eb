package dev.suitegate.keycloak.persistence;

import dev.suitegate.keycloak.outbox.Cause;
import dev.suitegate.keycloak.outbox.Orphan;
import dev.suitegate.keycloak.outbox.OutboxDelivery;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.outbox.OutboxStanding;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.outbox.OutboxDeliveryHandler;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.events.outbox.OutboxDrainerTask;
import org.keycloak.events.outbox.OutboxStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.OutboxEntryEntity;
import org.keycloak.models.jpa.entities.OutboxEntryStatus;

/** The outbox in Keycloak's table, by Keycloak's own classes. */
public final class OutboxRows extends OutboxDrainerTask {

    private static final String STANDINGS = """
            select e.entryKind,
                   sum(case when e.status = :pending then 1L else 0L end),
                   min(case when e.status = :pending then e.createdAt end),
                   sum(case when e.status = :dead then 1L else 0L end)
              from OutboxEntryEntity e
             where e.entryKind in :kinds
               and e.status in (:pending, :dead)
               and (e.lastError is null or e.lastError not like :orphaned)
             group by e.entryKind
            """;

    private final OutboxKind kind;
    private int taken;

    private OutboxRows(OutboxKind kind, OutboxDelivery delivery) {
        super(kind.config(), new Handler(kind, delivery), OutboxStore::new);
        this.kind = kind;
    }

    /**
     * Adds the entry in the transaction of the session, unless there is one of its kind, owner and correlation id.
     *
     * @param causedAt when the change was made that it is left of; null: it is made in this transaction
     */
    public static void add(KeycloakSession keycloakSession, OutboxEntry entry, @Nullable Instant causedAt) {
        new OutboxStore(keycloakSession)
                .enqueuePending(
                        entry.kind().config().entryKind(),
                        entry.realmId(),
                        entry.owner(),
                        null,
                        entry.correlationId(),
                        entry.kind().name(),
                        entry.payload(),
                        causedAt == null ? null : Cause.write(causedAt));
    }

    /**
     * Takes what is due and no other node holds, and has it done.
     *
     * @return whether there was anything
     */
    public static boolean takeNext(KeycloakSession keycloakSession, OutboxKind kind, OutboxDelivery delivery) {
        OutboxRows rows = new OutboxRows(kind, delivery);
        rows.drain(keycloakSession, new OutboxStore(keycloakSession));
        return rows.taken > 0;
    }

    /** Gives up what is too old and drops what has been kept long enough. */
    public static void tidy(KeycloakSession keycloakSession, OutboxKind kind) {
        OutboxRows rows =
                new OutboxRows(kind, (ignored, entry, causedAt) -> OutboxDeliveryResult.retry("not while tidying"));
        OutboxStore store = new OutboxStore(keycloakSession);
        rows.promoteStaleQueuedToDeadLetter(store);
        rows.purgeDeliveredOlderThanRetention(store);
        rows.purgeDeadLetterOlderThanRetention(store);
    }

    /** How much there is of each kind that has anything to be done or given up, by one statement. */
    public static Collection<OutboxStanding> standings(EntityManager entityManager, Instant now) {
        Map<String, OutboxKind> kinds = Arrays.stream(OutboxKind.values())
                .collect(Collectors.toMap(kind -> kind.config().entryKind(), Function.identity()));
        return entityManager
                .createQuery(STANDINGS, Tuple.class)
                .setParameter("kinds", kinds.keySet())
                .setParameter("pending", OutboxEntryStatus.PENDING)
                .setParameter("dead", OutboxEntryStatus.DEAD_LETTER)
                .setParameter("orphaned", Orphan.MARK + "%")
                .getResultStream()
                .map(row -> standing(Objects.requireNonNull(kinds.get(row.get(0, String.class))), row, now))
                .toList();
    }

    private static OutboxStanding standing(OutboxKind kind, Tuple row, Instant now) {
        Instant oldest = row.get(2, Instant.class);
        Duration age = oldest == null ? Duration.ZERO : Duration.between(oldest, now);
        return new OutboxStanding(
                kind, row.get(1, Long.class), age.isNegative() ? Duration.ZERO : age, row.get(3, Long.class));
    }

    /** Drops everything of a realm that is gone. */
    public static void forget(KeycloakSession keycloakSession, String realmId) {
        for (OutboxKind kind : OutboxKind.values()) {
            new OutboxStore(keycloakSession).deleteByRealm(kind.config().entryKind(), realmId);
        }
    }

    @Override
    protected void processOne(KeycloakSession keycloakSession, OutboxStore store, OutboxEntryEntity row) {
        taken++;
        super.processOne(keycloakSession, store, row);
    }

    @Override
    public String getTaskName() {
        return kind.config().entryKind();
    }

    /** Translates a row into an entry. */
    private record Handler(OutboxKind kind, OutboxDelivery delivery) implements OutboxDeliveryHandler {

        @Override
        public String entryKind() {
            return kind.config().entryKind();
        }

        @Override
        public OutboxDeliveryResult deliver(KeycloakSession keycloakSession, OutboxEntryEntity row) {
            return delivery.deliver(
                    keycloakSession,
                    new OutboxEntry(kind, row.getRealmId(), row.getOwnerId(), row.getCorrelationId(), row.getPayload()),
                    Cause.read(row.getMetadata(), row.getCreatedAt()));
        }
    }
}
