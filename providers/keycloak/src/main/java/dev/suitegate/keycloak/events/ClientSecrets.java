package dev.suitegate.keycloak.events;

import org.keycloak.models.ClientModel;
import org.keycloak.models.RealmModel;

/**
 * Refuses a realm whose file was read without its environment: an unset {@code ${NAME}} stays as it is, and would become a
 * secret that everybody can read in the realm file.
 */
final class ClientSecrets {

    private static final String PLACEHOLDER = "${";

    private ClientSecrets() {}

    static void check(RealmModel realm) {
        realm.getClientsStream().forEach(ClientSecrets::check);
    }

    private static void check(ClientModel client) {
        String secret = client.getSecret();
        if (secret == null || client.isPublicClient() || client.isBearerOnly()) {
            return;
        }
        if (secret.isBlank()) {
            throw new IllegalStateException("The secret of client '" + client.getClientId()
                    + "' is empty: set the environment variable that the realm file names for it");
        }
        if (secret.contains(PLACEHOLDER)) {
            throw new IllegalStateException("The secret of client '" + client.getClientId()
                    + "' was not filled in: set the environment variable "
                    + secret.substring(secret.indexOf(PLACEHOLDER) + PLACEHOLDER.length(), secret.length() - 1));
        }
    }
}
