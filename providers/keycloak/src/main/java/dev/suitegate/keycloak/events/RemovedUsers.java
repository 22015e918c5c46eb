package dev.suitegate.keycloak.events;

import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.enforcement.LogoutNotice;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserModel.UserPreRemovedEvent;
import org.keycloak.models.UserModel.UserRemovedEvent;

/**
 * Frees the seats of a user who is removed and ends what they subscribed to for themselves, in the transaction of the removal.
 * Keycloak tells of it before, after, or both, depending on who removes; the second time there is nothing left to do.
 */
final class RemovedUsers {

    private RemovedUsers() {}

    /** The user's sessions are still there, so that their products can be told. */
    static void release(UserPreRemovedEvent event) {
        new LogoutNotice(event.getKeycloakSession()).sendAll(event.getRealm(), event.getUser());
        release(event.getKeycloakSession(), event.getRealm(), event.getUser());
    }

    static void release(UserRemovedEvent event) {
        release(event.getKeycloakSession(), event.getRealm(), event.getUser());
    }

    private static void release(KeycloakSession keycloakSession, RealmModel realm, UserModel user) {
        AccessServices services = AccessServices.of(keycloakSession, realm);
        UserId removed = new UserId(user.getId());
        services.releaseUser().release(removed);
        services.tenantConsents().forget(removed);
    }
}
