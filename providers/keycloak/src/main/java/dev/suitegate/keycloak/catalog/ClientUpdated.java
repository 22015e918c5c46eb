package dev.suitegate.keycloak.catalog;

import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientModel.ClientUpdatedEvent;
import org.keycloak.models.KeycloakSession;

/** Tells Keycloak that a client is another one now, so that it forgets such things as the client's keys. */
record ClientUpdated(ClientModel client, KeycloakSession session) implements ClientUpdatedEvent {

    static void publish(ClientModel client, KeycloakSession session) {
        session.getKeycloakSessionFactory().publish(new ClientUpdated(client, session));
    }

    @Override
    public ClientModel getUpdatedClient() {
        return client;
    }

    @Override
    public KeycloakSession getKeycloakSession() {
        return session;
    }
}
