package dev.suitegate.keycloak.events;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.OrganizationModel.OrganizationMembershipEvent;

/** Raises the epoch when a user joins or leaves a tenant, in the same transaction; whoever leaves also frees their seats. */
final class Memberships {

    private Memberships() {}

    static void joined(OrganizationMembershipEvent event) {
        AccessServices.of(event.getSession()).epochs().raise(tenant(event), user(event));
    }

    static void left(OrganizationMembershipEvent event) {
        AccessServices services = AccessServices.of(event.getSession());
        services.epochs().raise(tenant(event), user(event));
        services.changeSeats().freeAll(tenant(event), user(event));
    }

    private static TenantId tenant(OrganizationMembershipEvent event) {
        return TenantId.organization(event.getOrganization().getId());
    }

    private static UserId user(OrganizationMembershipEvent event) {
        return new UserId(event.getUser().getId());
    }
}
