package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import jakarta.persistence.OptimisticLockException;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelIllegalStateException;

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
            end(keycloakSession, new EndClientSession(keycloakSession, clientSession), wasServing);
        }
    }

    private static void end(KeycloakSession keycloakSession, EndClientSession end, boolean wasServing) {
        try {
            if (wasServing) {
                end.withNotice();
            } else {
                end.quietly();
            }
        } catch (ModelIllegalStateException failed) {
            if (!(failed.getCause() instanceof OptimisticLockException)) {
                throw failed;
            }
            // The worker has ended it since this request read it, perhaps on another node.
            keycloakSession.getTransactionManager().setRollbackOnly();
        }
    }
}
