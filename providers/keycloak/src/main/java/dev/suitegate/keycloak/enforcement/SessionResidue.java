package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;

/** Takes away what a refusal must not leave: the client session of the refused product, unless it serves another tenant. */
final class SessionResidue {

    private SessionResidue() {}

    static void clear(
            KeycloakSession keycloakSession, AuthenticatedClientSessionModel clientSession, @Nullable Pin refused) {
        ServedTenants served = new ServedTenants(clientSession);
        boolean wasServing = !served.isEmpty();
        if (refused != null) {
            served.remove(refused);
        }
        if (served.isEmpty()) {
            EndClientSession end = new EndClientSession(keycloakSession, clientSession);
            if (wasServing) {
                end.withNotice();
            } else {
                end.quietly();
            }
        }
    }
}
