package dev.suitegate.keycloak.outbox;

import java.util.UUID;

/**
 * Something to be done.
 *
 * @param owner what failures are counted and looked up by: a realm or a client
 * @param correlationId tells it from others of the same kind and owner; of two with the same, the later is dropped
 * @param payload JSON; how to do it
 */
public record OutboxEntry(OutboxKind kind, String realmId, String owner, String correlationId, String payload) {

    /** An entry that is like no other. */
    public static OutboxEntry unique(OutboxKind kind, String realmId, String owner, String payload) {
        return new OutboxEntry(kind, realmId, owner, UUID.randomUUID().toString(), payload);
    }
}
