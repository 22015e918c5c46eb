package dev.suitegate.keycloak.ssf;

import dev.suitegate.core.signal.ReceiverTenants;
import dev.suitegate.core.signal.Signal;
import dev.suitegate.core.webhook.TenantFilter;
import dev.suitegate.keycloak.outbox.EventLine;
import dev.suitegate.keycloak.outbox.EventPayload;
import dev.suitegate.keycloak.outbox.Orphan;
import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.wiring.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.events.outbox.OutboxDeliveryResult;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.ssf.transmitter.SsfTransmitter;
import org.keycloak.ssf.transmitter.SsfTransmitterProvider;
import org.keycloak.ssf.transmitter.stream.StreamConfig;
import org.keycloak.ssf.transmitter.support.SsfUtil;

/**
 * Hands events to Keycloak's transmitter in two steps: an entry of a realm becomes one for each receiver, so that a receiver that
 * cannot be told holds up no other.
 */
public final class TellReceivers {

    /** The attribute of a receiver's client that says whom it may see. Keycloak lets receivers choose subjects by themselves. */
    static final String TENANTS = "suite.ssf.tenants";

    private TellReceivers() {}

    /** Does what an entry says; a second time it changes nothing. */
    public static OutboxDeliveryResult deliver(KeycloakSession outer, OutboxEntry entry) {
        // In a transaction of its own: a failure must not spoil the one that keeps count of attempts.
        return KeycloakModelUtils.runJobInTransactionWithResult(
                outer.getKeycloakSessionFactory(), keycloakSession -> work(keycloakSession, entry));
    }

    private static OutboxDeliveryResult work(KeycloakSession keycloakSession, OutboxEntry entry) {
        RealmModel realm = keycloakSession.realms().getRealm(entry.realmId());
        if (realm == null) {
            return Orphan.because("the realm is gone");
        }
        keycloakSession.getContext().setRealm(realm);
        if (entry.owner().equals(realm.getId())) {
            receivers(keycloakSession, realm)
                    .forEach(client -> Outbox.add(
                            keycloakSession,
                            OutboxEntry.unique(OutboxKind.SIGNAL, realm.getId(), client.getId(), entry.payload())));
            return OutboxDeliveryResult.delivered();
        }
        return tell(keycloakSession, realm.getClientById(entry.owner()), entry.payload());
    }

    private static List<ClientModel> receivers(KeycloakSession keycloakSession, RealmModel realm) {
        return keycloakSession
                .clients()
                .searchClientsByAttributes(realm, Map.of(SsfUtil.SSF_ENABLED_KEY, Boolean.toString(true)), null, null)
                .filter(client -> tenants(client).isPresent())
                .toList();
    }

    private static OutboxDeliveryResult tell(KeycloakSession keycloakSession, ClientModel client, String payload) {
        Optional<TenantFilter> tenants = client == null ? Optional.empty() : tenants(client);
        if (tenants.isEmpty()) {
            return Orphan.because("the client receives no signals any more");
        }
        SsfTransmitterProvider transmitter = SsfTransmitter.of(keycloakSession);
        StreamConfig stream = transmitter.streamStore().getStreamForClient(client);
        if (stream == null || stream.getDelivery() == null) {
            return Orphan.because("the receiver has no stream");
        }
        ReceiverStream receiver = new ReceiverStream(keycloakSession, transmitter, stream);
        for (EventLine event : EventPayload.read(payload).orElseThrow()) {
            Signal signal = Signal.of(event.outline()).orElseThrow();
            if (tenants.get().sees(event.outline().scope().orElseThrow())) {
                receiver.take(signal, event);
            }
        }
        return OutboxDeliveryResult.delivered();
    }

    /** Whom a receiver may see; nothing where it is none or may see nobody. */
    private static Optional<TenantFilter> tenants(ClientModel client) {
        return SsfUtil.isReceiverEnabled(client)
                ? Optional.ofNullable(client.getAttribute(TENANTS)).flatMap(ReceiverTenants::read)
                : Optional.empty();
    }
}
