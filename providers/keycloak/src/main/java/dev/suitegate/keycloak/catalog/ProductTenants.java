package dev.suitegate.keycloak.catalog;

import dev.suitegate.core.catalog.TenantAlias;
import dev.suitegate.core.tenant.TenantId;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.organization.OrganizationProvider;

/** The tenants that a product file names by their aliases. */
final class ProductTenants {

    private final OrganizationProvider organizations;

    ProductTenants(KeycloakSession keycloakSession) {
        this.organizations = keycloakSession.getProvider(OrganizationProvider.class);
    }

    Optional<TenantId> find(TenantAlias alias) {
        return Optional.ofNullable(organizations.getByAlias(alias.value()))
                .map(organization -> TenantId.organization(organization.getId()));
    }

    /** The tenant's alias; of one that is gone, its id. */
    String name(TenantId tenant) {
        OrganizationModel organization = organizations.getById(tenant.value());
        return organization == null ? tenant.value() : organization.getAlias();
    }
}
