package dev.suitegate.keycloak.webhook;

import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.EventPayload;
import dev.suitegate.keycloak.outbox.Orphan;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.ReplayPayload;
import dev.suitegate.keycloak.signal.Signals;
import dev.suitegate.keycloak.wiring.FanOut;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;

/** Takes events out of the outbox into the log of their realm, or has events of that log delivered once more. */
public final class LogEvents {

    private LogEvents() {}

    /** Does what an entry says; a second time it changes nothing. */
    public static OutboxDeliveryResult deliver(KeycloakSession outer, OutboxEntry entry, Instant causedAt) {
        // In a transaction of its own: a failure must not spoil the one that keeps count of attempts.
        return KeycloakModelUtils.runJobInTransactionWithResult(
                outer.getKeycloakSessionFactory(), keycloakSession -> work(keycloakSession, entry));
    }

    private static OutboxDeliveryResult work(KeycloakSession keycloakSession, OutboxEntry entry) {
        RealmModel realm = keycloakSession.realms().getRealm(entry.realmId());
        if (realm == null) {
            return Orphan.because("the realm is gone");
        }
        FanOut fanOut = new FanOut(keycloakSession, entry.realmId());
        Optional<List<EventLine>> events = EventPayload.read(entry.payload());
        if (events.isPresent()) {
            fanOut.take(events.get());
            Signals.leave(keycloakSession, realm, events.get());
        } else {
            fanOut.replay(ReplayPayload.read(entry.payload()).orElseThrow());
        }
        return OutboxDeliveryResult.delivered();
    }
}
