package dev.suitegate.keycloak.persistence;

import org.keycloak.Config;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProviderFactory;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;

/** Makes {@link SuiteEntityProvider}. */
public final class SuiteEntityProviderFactory implements JpaEntityProviderFactory {

    /** Names Keycloak's changelog table, DATABASECHANGELOG_SUITEGATE; must never change. */
    static final String PROVIDER_ID = "suitegate";

    @Override
    public JpaEntityProvider create(KeycloakSession session) {
        return new SuiteEntityProvider();
    }

    @Override
    public void init(Config.Scope config) {}

    @Override
    public void postInit(KeycloakSessionFactory factory) {}

    @Override
    public void close() {}

    @Override
    public String getId() {
        return PROVIDER_ID;
    }
}
