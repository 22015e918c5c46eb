package dev.suitegate.keycloak.revocation;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** The people who have a session with a product. */
final class ProductUsers {

    private static final int ALL = -1;

    private ProductUsers() {}

    static Set<UserId> of(KeycloakSession keycloakSession, RealmModel realm, ProductId product) {
        Set<UserId> users = new HashSet<>();
        AccessServices.of(keycloakSession, realm).registrations().clients(product).stream()
                .map(client -> realm.getClientById(client.value()))
                .filter(Objects::nonNull)
                .forEach(client -> sessions(keycloakSession, realm, client)
                        .map(UserSessionModel::getUser)
                        .filter(Objects::nonNull)
                        .map(UserModel::getId)
                        .forEach(id -> users.add(new UserId(id))));
        return users;
    }

    private static Stream<UserSessionModel> sessions(
            KeycloakSession keycloakSession, RealmModel realm, ClientModel client) {
        return Stream.concat(
                keycloakSession.sessions().readOnlyStreamUserSessions(realm, client, ALL, ALL),
                keycloakSession.sessions().readOnlyStreamOfflineUserSessions(realm, client, ALL, ALL));
    }
}
