package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.BruteForceProtector;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's lock after too many wrong passwords, for the ways of signing in on which Keycloak forgets it (CVE-2026-88770,
 * CVE-2026-16103). It holds for what starts or completes an authentication, and never for a session authenticated before it: a
 * few wrong passwords would else sign somebody out from afar.
 */
final class AccountLock {

    private AccountLock() {}

    /** Whether the account is locked now, for a while or for good. False where the realm has the protection off. */
    static boolean isLocked(KeycloakSession keycloakSession, RealmModel realm, UserModel user) {
        if (!realm.isBruteForceProtected()) {
            return false;
        }
        BruteForceProtector protector = keycloakSession.getProvider(BruteForceProtector.class);
        return protector.isPermanentlyLockedOut(keycloakSession, realm, user)
                || protector.isTemporarilyDisabled(keycloakSession, realm, user);
    }

    /** The same for the person who is signing in with this request; false when nobody is. */
    static boolean isLocked(KeycloakSession keycloakSession, RealmModel realm) {
        AuthenticationSessionModel authSession = keycloakSession.getContext().getAuthenticationSession();
        UserModel user = authSession == null ? null : authSession.getAuthenticatedUser();
        return user != null && isLocked(keycloakSession, realm, user);
    }

    /** Ends the suite session when the refused completion has only just opened it; an older one stays. */
    static void endNewSession(KeycloakSession keycloakSession, UserSessionModel userSession) {
        boolean isNew = userSession.getStarted() == userSession.getLastSessionRefresh()
                && userSession.getAuthenticatedClientSessions().isEmpty();
        if (isNew) {
            keycloakSession.sessions().removeUserSession(userSession.getRealm(), userSession);
        }
    }
}
