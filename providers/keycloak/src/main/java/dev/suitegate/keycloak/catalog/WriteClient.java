package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.catalog.ClientCredential;
import dev.suitegate.core.catalog.ClientDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.utils.RepresentationToModel;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.services.managers.ClientManager;
import org.keycloak.services.managers.RealmManager;

/** Makes one client of a product in Keycloak what it is to be, as an import would. */
final class WriteClient {

    private final KeycloakSession keycloakSession;
    private final RealmModel realm;
    private final ClientDefinition definition;
    private final ClientRepresentation desired;
    private @Nullable NewSecret secret;

    WriteClient(
            KeycloakSession keycloakSession,
            RealmModel realm,
            ClientDefinition definition,
            ClientRepresentation desired) {
        this.keycloakSession = keycloakSession;
        this.realm = realm;
        this.definition = definition;
        this.desired = desired;
    }

    /** The secret that was made for it; nothing when none was, or nobody needs it. */
    Optional<NewSecret> secret() {
        return Optional.ofNullable(secret);
    }

    ClientModel create() {
        ClientModel client = RepresentationToModel.createClient(keycloakSession, realm, desired);
        if (client.isServiceAccountsEnabled()) {
            new ClientManager(new RealmManager(keycloakSession)).enableServiceAccount(client);
            RepresentationToModel.updateClientScopes(desired, client);
        }
        if (hasSecret()) {
            secret = ClientSecret.replace(client);
        }
        return client;
    }

    ClientModel update(ClientModel client) {
        boolean hadSecret = HardenedClient.SECRET.equals(client.getClientAuthenticatorType());
        if (ClientSettings.of(client, desired).equals(ClientSettings.of(desired))) {
            return client;
        }
        ClientSettings.write(client, desired);
        boolean isKey = ClientKinds.credential(definition)
                .filter(ClientCredential.PrivateKey.class::isInstance)
                .isPresent();
        if (hasSecret() && !hadSecret) {
            secret = ClientSecret.replace(client);
        } else if (isKey && hadSecret) {
            // Nobody is to know the secret that would be good again if the key were taken away by hand.
            ClientSecret.replace(client);
        }
        ClientUpdated.publish(client, keycloakSession);
        return client;
    }

    private boolean hasSecret() {
        return ClientKinds.credential(definition)
                .filter(ClientCredential.SecretAtServer.class::isInstance)
                .isPresent();
    }
}
