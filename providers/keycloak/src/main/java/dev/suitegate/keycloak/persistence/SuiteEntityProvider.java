package dev.suitegate.keycloak.persistence;

import java.util.List;
import org.keycloak.connections.jpa.entityprovider.JpaEntityProvider;

/** Tells Keycloak about the suite's entities and the changelog that makes their tables. */
final class SuiteEntityProvider implements JpaEntityProvider {

    @Override
    public List<Class<?>> getEntities() {
        return List.of(
                ProductEntity.class,
                ClientEntity.class,
                SubscriptionEntity.class,
                SeatEntity.class,
                EpochEntity.class,
                TenantConsentEntity.class);
    }

    @Override
    public String getChangelogLocation() {
        return "META-INF/suitegate-changelog.xml";
    }

    @Override
    public String getFactoryId() {
        return SuiteEntityProviderFactory.PROVIDER_ID;
    }

    @Override
    public void close() {}
}
