package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.access.ClientUuid;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.cache.CacheRealmProvider;

/**
 * The clients of a realm as the database has them now. What Keycloak keeps of them in memory may be older than the lock that was
 * just waited for; and whatever is written to them is told to every node.
 */
final class FreshClients {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;

    FreshClients(KeycloakSession keycloakSession, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
    }

    Optional<ClientModel> find(ClientUuid uuid) {
        return Optional.ofNullable(keycloakSession.clients().getClientById(realm, uuid.value()))
                .map(this::fresh);
    }

    private ClientModel fresh(ClientModel known) {
        CacheRealmProvider cache = keycloakSession.getProvider(CacheRealmProvider.class);
        if (cache == null) {
            return known;
        }
        cache.registerClientInvalidation(known.getId(), known.getClientId(), realm.getId());
        ClientModel fresh = keycloakSession.clients().getClientById(realm, known.getId());
        if (fresh == null) {
            throw new IllegalStateException("client '" + known.getClientId() + "' was removed meanwhile");
        }
        return fresh;
    }
}
