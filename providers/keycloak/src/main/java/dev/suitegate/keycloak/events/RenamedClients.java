package dev.suitegate.keycloak.events;

import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel.ClientIdChangeEvent;

/**
 * Forgets a client that is given another {@code client_id}. That name stands in the audience of its product's tokens: a client
 * renamed to another product would carry them there.
 */
final class RenamedClients {

    private RenamedClients() {}

    static void forget(ClientIdChangeEvent event) {
        if (!isRenamed(event.getPreviousClientId(), event.getNewClientId())) {
            return;
        }
        AccessServices.of(event.getKeycloakSession(), event.getUpdatedClient().getRealm())
                .registrations()
                .forget(new ClientUuid(event.getUpdatedClient().getId()));
    }

    /** Keycloak tells of every change of a client that leaves its name out, too. */
    private static boolean isRenamed(String previous, @Nullable String now) {
        return now != null && !now.equals(previous);
    }
}
