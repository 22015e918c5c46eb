package dev.suitegate.keycloak.events;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel.OrganizationRemovedEvent;
import org.keycloak.models.RealmModel;

/**
 * Ends the subscriptions of an organization with its removal, so that billing reads that they are over. Its members have left
 * it one by one before, and their sessions end with that.
 */
final class RemovedTenants {

    private RemovedTenants() {}

    static void end(OrganizationRemovedEvent event) {
        KeycloakSession keycloakSession = event.getKeycloakSession();
        RealmModel realm = keycloakSession.getContext().getRealm();
        if (realm == null || keycloakSession.realms().getRealm(realm.getId()) == null) {
            // The realm is being removed, and takes everything along.
            return;
        }
        AccessServices.of(keycloakSession, realm)
                .endSubscriptions()
                .endAll(TenantId.organization(event.getOrganization().getId()));
    }
}
