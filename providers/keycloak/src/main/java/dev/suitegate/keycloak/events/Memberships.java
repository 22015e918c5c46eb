package dev.suitegate.keycloak.events;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.OrganizationModel.OrganizationMembershipEvent;

/** Raises the epoch when a user joins or leaves a tenant, in the same transaction. */
final class Memberships {

    private Memberships() {}

    static void changed(OrganizationMembershipEvent event) {
        AccessServices.of(event.getSession())
                .epochs()
                .raise(
                        TenantId.organization(event.getOrganization().getId()),
                        new UserId(event.getUser().getId()));
    }
}
