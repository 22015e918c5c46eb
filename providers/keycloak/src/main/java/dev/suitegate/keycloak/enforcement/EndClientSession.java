package dev.suitegate.keycloak.enforcement;

import org.jspecify.annotations.Nullable;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.UserConsentManager;
import org.keycloak.services.managers.UserSessionManager;

/** Ends one client's part of a session, online or offline, and nothing else: the suite session lives on. */
final class EndClientSession {

    private final KeycloakSession keycloakSession;
    private final AuthenticatedClientSessionModel clientSession;
    private final RealmModel realm;
    private final ClientModel client;
    private final @Nullable UserSessionModel userSession;

    EndClientSession(KeycloakSession keycloakSession, AuthenticatedClientSessionModel clientSession) {
        this.keycloakSession = keycloakSession;
        this.clientSession = clientSession;
        this.realm = clientSession.getRealm();
        this.client = clientSession.getClient();
        this.userSession = clientSession.getUserSession();
    }

    /** The session served nobody yet: there is nobody to tell. */
    void quietly() {
        if (userSession == null) {
            return;
        }
        if (userSession.isOffline()) {
            // An offline user session has no life without its clients.
            new UserSessionManager(keycloakSession)
                    .removeClientFromOfflineUserSession(realm, userSession, client, userSession.getUser());
        } else {
            clientSession.detachFromUserSession();
        }
    }

    /**
     * The product is told by a logout token, and is asked for the person's consent anew, unless the person is still let in by
     * another session. An offline session beside an online one has nothing to tell: both have the same {@code sid}.
     */
    void withNotice() {
        if (userSession == null) {
            return;
        }
        if (!userSession.isOffline() || !hasOnlineTwin(userSession)) {
            new LogoutNotice(keycloakSession).send(clientSession);
        }
        UserModel user = userSession.getUser();
        boolean last = user != null && !new OtherSessions(keycloakSession, user, client).letIn(userSession);
        quietly();
        if (last) {
            UserConsentManager.revokeConsentForClient(keycloakSession, realm, user, client.getId());
        }
    }

    private boolean hasOnlineTwin(UserSessionModel offline) {
        UserSessionModel online = keycloakSession.sessions().getUserSession(realm, offline.getId());
        return online != null && online.getAuthenticatedClientSessionByClient(client.getId()) != null;
    }
}
