package dev.suitegate.keycloak.events;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.ClientModel.ClientRemovedEvent;

/** Forgets a client with its removal: one made later under the same {@code client_id} starts without a product. */
final class RemovedClients {

    private RemovedClients() {}

    static void forget(ClientRemovedEvent event) {
        AccessServices services =
                AccessServices.of(event.getKeycloakSession(), event.getClient().getRealm());
        ClientUuid removed = new ClientUuid(event.getClient().getId());
        services.registrations().forget(removed);
        services.tenantConsents().forget(removed);
    }
}
