package dev.suitegate.keycloak.persistence;

import dev.suitegate.keycloak.outbox.OutboxDelivery;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import org.keycloak.events.outbox.OutboxDeliveryHandler;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.events.outbox.OutboxDrainerTask;
import org.keycloak.events.outbox.OutboxStore;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.jpa.entities.OutboxEntryEntity;

/** The outbox in Keycloak's table, by Keycloak's own classes. */
public final class OutboxRows extends OutboxDrainerTask {

    private final OutboxKind kind;
    private int taken;

    private OutboxRows(OutboxKind kind, OutboxDelivery delivery) {
        super(kind.config(), new Handler(kind, delivery), OutboxStore::new);
        this.kind = kind;
    }

    /** Adds the entry in the transaction of the session, unless there is one of its kind, owner and correlation id. */
    public static void add(KeycloakSession keycloakSession, OutboxEntry entry) {
        new OutboxStore(keycloakSession)
                .enqueuePending(
                        entry.kind().config().entryKind(),
                        entry.realmId(),
                        entry.owner(),
                        null,
                        entry.correlationId(),
                        entry.kind().name(),
                        entry.payload(),
                        null);
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
        OutboxRows rows = new OutboxRows(kind, (ignored, entry) -> OutboxDeliveryResult.retry("not while tidying"));
        OutboxStore store = new OutboxStore(keycloakSession);
        rows.promoteStaleQueuedToDeadLetter(store);
        rows.purgeDeliveredOlderThanRetention(store);
        rows.purgeDeadLetterOlderThanRetention(store);
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
                    new OutboxEntry(
                            kind, row.getRealmId(), row.getOwnerId(), row.getCorrelationId(), row.getPayload()));
        }
    }
}
