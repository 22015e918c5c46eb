package dev.suitegate.keycloak.enforcement;

import org.keycloak.authentication.authenticators.util.AuthenticatorUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/**
 * Whether wrong passwords have locked an account. A locked account neither starts nor completes an authentication, also where
 * Keycloak forgets to ask (CVE-2026-88770, CVE-2026-16103); what was signed in before goes on.
 */
final class AccountLock {

    private AccountLock() {}

    static boolean isLocked(KeycloakSession keycloakSession, RealmModel realm, UserModel user) {
        BruteForceProtector protector = keycloakSession.getProvider(BruteForceProtector.class);
        return AuthenticatorUtils.getDisabledByBruteForceEventError(protector, keycloakSession, realm, user) != null;
    }
}
