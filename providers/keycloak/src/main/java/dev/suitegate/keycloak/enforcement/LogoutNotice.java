package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.outbox.OutboxEntry;
import dev.suitegate.keycloak.outbox.OutboxKind;
import dev.suitegate.keycloak.wiring.Outbox;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.util.JsonSerialization;

/**
 * Puts a logout token (OpenID Connect Back-Channel Logout 1.0) into the outbox. Its claims are those of the session as it ends;
 * it is signed when it is sent, since it may have to wait for the product.
 */
public final class LogoutNotice {

    private final KeycloakSession keycloakSession;

    public LogoutNotice(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** Tells every product that the person has a session with, online or offline, as part of the transaction. */
    public void sendAll(RealmModel realm, UserModel user) {
        keycloakSession.sessions().getUserSessionsStream(realm, user).toList().forEach(this::sendAll);
        keycloakSession
                .sessions()
                .getOfflineUserSessionsStream(realm, user)
                .filter(offline -> keycloakSession.sessions().getUserSession(realm, offline.getId()) == null)
                .toList()
                .forEach(this::sendAll);
    }

    private void sendAll(UserSessionModel userSession) {
        userSession.getAuthenticatedClientSessions().values().stream()
                .filter(clientSession -> !new ServedTenants(clientSession).isEmpty())
                .forEach(this::send);
    }

    void send(AuthenticatedClientSessionModel clientSession) {
        ClientModel client = clientSession.getClient();
        UserModel user = clientSession.getUserSession().getUser();
        if (user == null
                || !OIDCLoginProtocol.LOGIN_PROTOCOL.equals(client.getProtocol())
                || OIDCAdvancedConfigWrapper.fromClientModel(client).getBackchannelLogoutUrl() == null) {
            return;
        }
        Outbox.add(
                keycloakSession,
                OutboxEntry.unique(
                        OutboxKind.LOGOUT_TOKEN,
                        client.getRealm().getId(),
                        client.getId(),
                        claims(client, user, clientSession)));
    }

    private String claims(ClientModel client, UserModel user, AuthenticatedClientSessionModel clientSession) {
        try {
            return JsonSerialization.writeValueAsString(
                    keycloakSession.tokens().initLogoutToken(client, user, clientSession));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
