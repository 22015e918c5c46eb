package dev.suitegate.keycloak.events;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientModel.ClientUpdatedEvent;

/** Raises the epoch of a product when one of its clients is switched off or on in Keycloak: what was issued before stays dead. */
final class SwitchedClients {

    private SwitchedClients() {}

    static void observe(ClientUpdatedEvent event) {
        ClientModel client = event.getUpdatedClient();
        AccessServices services = AccessServices.of(event.getKeycloakSession(), client.getRealm());
        services.registrations()
                .observe(new ClientUuid(client.getId()), client.isEnabled())
                .ifPresent(services.epochs()::raise);
    }
}
