package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/**
 * Refuses a realm whose file was read without its environment: an unset {@code ${NAME}} stays as it is, and would become a
 * secret that everybody can read in the realm file.
 */
final class ClientSecrets {

    private static final String PLACEHOLDER = "${";

    /** A reference that Keycloak resolves each time it needs the secret. */
    private static final String VAULT = "${vault.";

    private ClientSecrets() {}

    /** Looks at the clients in the suite's own table; those of others are not the suite's to judge. */
    static void check(KeycloakSession keycloakSession, RealmModel realm) {
        AccessServices services = AccessServices.of(keycloakSession, realm);
        realm.getClientsStream()
                .filter(client -> services.registered(client).isPresent())
                .forEach(ClientSecrets::check);
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
        if (secret.contains(PLACEHOLDER) && !secret.startsWith(VAULT)) {
            int start = secret.indexOf(PLACEHOLDER) + PLACEHOLDER.length();
            int end = secret.indexOf('}', start);
            throw new IllegalStateException("The secret of client '" + client.getClientId()
                    + "' was not filled in: set the environment variable "
                    + secret.substring(start, end < 0 ? secret.length() : end));
        }
    }
}
