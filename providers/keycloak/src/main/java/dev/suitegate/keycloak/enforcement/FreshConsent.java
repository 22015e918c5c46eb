package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.services.managers.UserConsentManager;

/**
 * A consent given in this very request: it is for the tenant of the request, and must not stay when the request is refused. One
 * given before does: Keycloak keeps consents per client, and the person may use it for another tenant.
 */
final class FreshConsent {

    private FreshConsent() {}

    static void withdraw(KeycloakSession keycloakSession, UserModel user, ClientModel client) {
        if (isThere(keycloakSession, user, client)) {
            UserConsentManager.revokeConsentForClient(keycloakSession, client.getRealm(), user, client.getId());
        }
    }

    static boolean isThere(KeycloakSession keycloakSession, UserModel user, ClientModel client) {
        RealmModel realm = client.getRealm();
        boolean given = UserConsentManager.getConsentByClient(keycloakSession, realm, user, client.getId()) != null;
        return given && !isCommitted(keycloakSession, user, client);
    }

    /** Another transaction sees what was there before this request. */
    private static boolean isCommitted(KeycloakSession keycloakSession, UserModel user, ClientModel client) {
        return KeycloakModelUtils.runJobInTransactionWithResult(keycloakSession.getKeycloakSessionFactory(), other -> {
            RealmModel realm = other.realms().getRealm(client.getRealm().getId());
            other.getContext().setRealm(realm);
            UserModel known = other.users().getUserById(realm, user.getId());
            return known != null && UserConsentManager.getConsentByClient(other, realm, known, client.getId()) != null;
        });
    }
}
