package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;

/** Takes away what a refusal must not leave: the client session of the refused product, unless it serves another tenant. */
final class SessionResidue {

    private SessionResidue() {}

    static void clear(AuthenticatedClientSessionModel clientSession, @Nullable Pin refused) {
        ServedTenants served = new ServedTenants(clientSession);
        if (refused != null) {
            served.remove(refused);
        }
        if (served.isEmpty()) {
            clientSession.detachFromUserSession();
        }
    }
}
