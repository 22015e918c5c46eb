package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** The sessions that a person has with one client. */
final class OtherSessions {

    private final KeycloakSession keycloakSession;
    private final UserModel user;
    private final ClientModel client;

    OtherSessions(KeycloakSession keycloakSession, UserModel user, ClientModel client) {
        this.keycloakSession = keycloakSession;
        this.user = user;
        this.client = client;
    }

    /** Whether any but this one serves a tenant that still lets the person in; asked of the decision, not of the notes. */
    boolean letIn(UserSessionModel ended) {
        RealmModel realm = client.getRealm();
        return Stream.concat(
                        keycloakSession.sessions().getUserSessionsStream(realm, user),
                        keycloakSession.sessions().getOfflineUserSessionsStream(realm, user))
                .filter(session -> session.isOffline() != ended.isOffline()
                        || !session.getId().equals(ended.getId()))
                .flatMap(session -> Stream.ofNullable(session.getAuthenticatedClientSessionByClient(client.getId())))
                .toList()
                .stream()
                .anyMatch(this::isLetIn);
    }

    private boolean isLetIn(AuthenticatedClientSessionModel clientSession) {
        TokenAccess access = new TokenAccess(keycloakSession);
        return new ServedTenants(clientSession)
                .pins().stream().anyMatch(pin -> access.evaluate(clientSession, pin) instanceof Allowed);
    }
}
