package dev.suitegate.keycloak.outbox;

import java.time.Instant;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.KeycloakSession;

/** Does what an entry says. It may be asked twice for the same entry. */
@FunctionalInterface
public interface OutboxDelivery {

    /**
     * An exception counts as a failure to be retried.
     *
     * @param causedAt when the change was made that the entry is left of
     */
    OutboxDeliveryResult deliver(KeycloakSession keycloakSession, OutboxEntry entry, Instant causedAt);
}
