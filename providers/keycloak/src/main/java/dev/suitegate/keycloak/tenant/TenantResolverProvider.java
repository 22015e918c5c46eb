package dev.suitegate.keycloak.tenant;

import dev.suitegate.core.access.ResolveTenant;
import org.keycloak.provider.Provider;

/** Says, within one request of Keycloak's, for which tenant somebody signs in. */
public interface TenantResolverProvider extends ResolveTenant, Provider {}
