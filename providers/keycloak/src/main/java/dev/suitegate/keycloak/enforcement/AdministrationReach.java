package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.RoleModel;

/**
 * Whether Keycloak's administration would take a token. It does not go by the roles that the token names: it asks which the person
 * has and the client may act with, so that taking them out of the token would not do.
 */
final class AdministrationReach {

    private AdministrationReach() {}

    /** Whether some role of an administrator is among those that the client may act with for the person. */
    static boolean isOpenTo(ClientSessionContext context) {
        return context.getRolesStream().anyMatch(AdministrationReach::isOfAdministrator);
    }

    private static boolean isOfAdministrator(RoleModel role) {
        return role.getContainer() instanceof ClientModel owner
                && BuiltInClients.isOfAdministrators(owner.getRealm(), owner);
    }
}
