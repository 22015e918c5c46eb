package dev.suitegate.keycloak.signal;

import dev.suitegate.core.signal.Signal;
import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.EventPayload;
import dev.suitegate.keycloak.outbox.Orphan;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.ssf.TellReceivers;
import dev.suitegate.keycloak.wiring.Outbox;
import java.time.Instant;
import java.util.List;
import org.keycloak.common.Profile;
import org.keycloak.common.Profile.Feature;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** Leaves events for Keycloak's transmitter of the Shared Signals Framework, where its feature and the realm's switch are on. */
public final class Signals {

    /** The realm's own switch, which Keycloak's administration console sets. */
    private static final String TRANSMITTER = "ssf.transmitterEnabled";

    private Signals() {}

    /** Adds an entry for those of the events that are signals; where signals are off, nothing. */
    public static void leave(KeycloakSession keycloakSession, RealmModel realm, List<EventLine> events) {
        if (!areOn(realm)) {
            return;
        }
        List<EventLine> signals = events.stream()
                .filter(event -> Signal.of(event.outline()).isPresent())
                .toList();
        if (!signals.isEmpty()) {
            Outbox.add(
                    keycloakSession,
                    OutboxEntry.unique(OutboxKind.SIGNAL, realm.getId(), realm.getId(), EventPayload.write(signals)));
        }
    }

    /** Does what an entry says; what was left before signals were switched off goes nowhere. */
    public static OutboxDeliveryResult deliver(KeycloakSession keycloakSession, OutboxEntry entry, Instant causedAt) {
        RealmModel realm = keycloakSession.realms().getRealm(entry.realmId());
        if (realm == null || !areOn(realm)) {
            return Orphan.because("the realm has no transmitter any more");
        }
        return TellReceivers.deliver(keycloakSession, entry);
    }

    private static boolean areOn(RealmModel realm) {
        return Profile.isFeatureEnabled(Feature.SSF) && Boolean.parseBoolean(realm.getAttribute(TRANSMITTER));
    }
}
