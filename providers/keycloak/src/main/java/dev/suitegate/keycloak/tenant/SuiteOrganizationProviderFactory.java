package dev.suitegate.keycloak.tenant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.organization.jpa.JpaOrganizationProviderFactory;

/** Takes the place of Keycloak's factory of the same id, {@code jpa}; Keycloak's cache in front of it stays. */
public final class SuiteOrganizationProviderFactory extends JpaOrganizationProviderFactory {

    @Override
    public OrganizationProvider create(KeycloakSession session) {
        return new SuiteOrganizationProvider(session);
    }

    /** Of two factories with one id Keycloak takes the higher; of all it takes the cache, whose order is 10. */
    @Override
    public int order() {
        return 5;
    }
}
