package dev.suitegate.keycloak.authentication;

import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.organization.authentication.authenticators.browser.OrganizationAuthenticatorFactory;

/** Takes the place of Keycloak's factory of the same id, {@code organization}. */
public final class QuietOrganizationAuthenticatorFactory extends OrganizationAuthenticatorFactory {

    @Override
    public Authenticator create(KeycloakSession session) {
        return new QuietOrganizationAuthenticator(session);
    }

    /** Of two factories with one id Keycloak takes the higher. */
    @Override
    public int order() {
        return 100;
    }
}
