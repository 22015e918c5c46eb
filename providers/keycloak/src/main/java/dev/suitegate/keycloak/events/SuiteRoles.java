package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.role.SuiteRole;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;

/**
 * The roles of the suite's API. Keycloak's REST API lets nobody add roles to {@code realm-management}, so they are made here:
 * in the realm's own management client, and in the client that stands for the realm in the administration realm, so that its
 * administrators have them too.
 */
final class SuiteRoles {

    private SuiteRoles() {}

    static void createIn(KeycloakSession keycloakSession, RealmModel realm) {
        ClientModel management = realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID);
        if (management != null) {
            create(management, management.getRole(AdminRoles.REALM_ADMIN));
        }
        ClientModel forAdministrators = realm.getMasterAdminClient();
        RealmModel administration = keycloakSession.realms().getRealmByName(Config.getAdminRealm());
        if (forAdministrators != null && administration != null) {
            create(forAdministrators, administration.getRole(AdminRoles.ADMIN));
        }
    }

    private static void create(ClientModel client, @Nullable RoleModel composite) {
        for (SuiteRole one : SuiteRole.values()) {
            String name = one.roleName();
            RoleModel role = client.getRole(name);
            if (role == null) {
                role = client.addRole(name);
                role.setDescription("Suitegate: " + name);
            }
            if (composite != null && !composite.hasRole(role)) {
                composite.addCompositeRole(role);
            }
        }
    }
}
