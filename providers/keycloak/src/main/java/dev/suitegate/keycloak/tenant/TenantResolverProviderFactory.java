package dev.suitegate.keycloak.tenant;

import org.keycloak.provider.ProviderFactory;

/** Found by {@code META-INF/services} under this name; chosen by {@code --spi-tenant-resolver--provider=<id>}. */
public interface TenantResolverProviderFactory extends ProviderFactory<TenantResolverProvider> {}
