package dev.suitegate.keycloak.persistence;

import dev.suitegate.keycloak.wiring.StatelessProviderFactory;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Makes {@link SuiteEntityProvider}. */
public final class SuiteEntityProviderFactory
        implements JpaEntityProviderFactory, StatelessProviderFactory<JpaEntityProvider> {

    /** Names Keycloak's changelog table, DATABASECHANGELOG_SUITEGATE; must never change. */
    static final String PROVIDER_ID = "suitegate";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new SuiteEntityProvider();
    }

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
