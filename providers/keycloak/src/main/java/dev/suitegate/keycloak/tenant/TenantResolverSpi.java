package dev.suitegate.keycloak.tenant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.provider.Spi;

/** The SPI {@value #NAME}, for companies that know tenants from a source of their own. */
public final class TenantResolverSpi implements Spi {

    /** The SPI's name in Keycloak's configuration. */
    public static final String NAME = "tenant-resolver";

    /**
     * The resolver that this server is configured with.
     *
     * @throws IllegalStateException when the one that the configuration names is not there; nobody is let in then
     */
    public static TenantResolverProvider of(KeycloakSession keycloakSession) {
        TenantResolverProvider resolver = keycloakSession.getProvider(TenantResolverProvider.class);
        if (resolver == null) {
            throw new IllegalStateException("no provider for the SPI " + NAME);
        }
        return resolver;
    }

    @Override
    public boolean isInternal() {
        return false;
    }

    @Override
    public String getName() {
        return NAME;
    }

    @Override
    public Class<? extends Provider> getProviderClass() {
        return TenantResolverProvider.class;
    }

    @Override
    public Class<? extends ProviderFactory<? extends Provider>> getProviderFactoryClass() {
        return TenantResolverProviderFactory.class;
    }
}
