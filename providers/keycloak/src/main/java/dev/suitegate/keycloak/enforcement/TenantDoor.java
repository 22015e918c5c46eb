package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantId;
import java.util.Optional;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;

/**
 * Whose door an identity provider is. Keycloak forgets the organization of a provider when the two are parted or the organization
 * is removed, and the provider would then vouch for everybody: it stays its tenant's until somebody takes the key away.
 */
public final class TenantDoor {

    /** In the provider's settings: the id of the organization that it last belonged to. */
    public static final String KEY = "suite.tenant";

    private TenantDoor() {}

    /** The tenant that the provider vouches for; nothing when it vouches for all of them. */
    static Optional<TenantId> of(IdentityProviderModel provider) {
        String organization =
                provider.getOrganizationId() == null ? provider.getConfig().get(KEY) : provider.getOrganizationId();
        return Optional.ofNullable(organization).map(TenantId::organization);
    }

    /** Keeps the organization in the provider's settings. */
    public static void remember(KeycloakSession keycloakSession, IdentityProviderModel provider) {
        String organization = provider.getOrganizationId();
        if (organization != null && !organization.equals(provider.getConfig().get(KEY))) {
            provider.getConfig().put(KEY, organization);
            keycloakSession.identityProviders().update(provider);
        }
    }
}
