package dev.suitegate.keycloak.role;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.Config;
import org.keycloak.models.AdminRoles;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;

/**
 * The roles of the suite's API, and who holds one. Keycloak does not count them among its administrator roles, so none of its
 * protections of those holds for these: see {@link #isHeldBy}.
 */
public enum SuiteRole {
    MANAGE_SUBSCRIPTIONS,
    VIEW_SUBSCRIPTIONS,
    MANAGE_PRODUCTS,
    MANAGE_WEBHOOKS,
    MANAGE_SEATS;

    /** The role's name in Keycloak. */
    public String roleName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** This role for the people of a realm; empty: somebody has removed it. */
    public Optional<RoleModel> in(RealmModel realm) {
        return Optional.ofNullable(management(realm, realm)).map(management -> management.getRole(roleName()));
    }

    /** Whether {@code role} is one of the suite's, in a realm or for the administrators of one. */
    public static boolean isOne(RoleModel role) {
        return role.getContainer() instanceof ClientModel client
                && isManagement(client)
                && Arrays.stream(values()).anyMatch(one -> one.roleName().equals(role.getName()));
    }

    /**
     * Whether the user has this role in {@code realm} by themselves, or administers all of it. A role that comes through a group
     * or a composite does not count: those who manage groups, roles or users could hand it to anybody.
     *
     * @param home the realm that the user belongs to: {@code realm} itself, or the administration realm
     */
    public boolean isHeldBy(UserModel user, RealmModel home, RealmModel realm) {
        ClientModel management = management(home, realm);
        RoleModel role = management == null ? null : management.getRole(roleName());
        return administers(user, home, realm)
                || (role != null && user.getRoleMappingsStream().anyMatch(role::equals));
    }

    /** Whether the user holds everything in {@code realm}, whichever way; Keycloak guards these roles itself. */
    public static boolean administers(UserModel user, RealmModel home, RealmModel realm) {
        RoleModel everything = null;
        if (isAdministration(home)) {
            everything = home.getRole(AdminRoles.ADMIN);
        } else if (home.equals(realm)) {
            ClientModel management = management(home, realm);
            everything = management == null ? null : management.getRole(AdminRoles.REALM_ADMIN);
        }
        return everything != null && user.hasRole(everything);
    }

    private static @Nullable ClientModel management(RealmModel home, RealmModel realm) {
        if (isAdministration(home)) {
            return realm.getMasterAdminClient();
        }
        return home.equals(realm) ? realm.getClientByClientId(Constants.REALM_MANAGEMENT_CLIENT_ID) : null;
    }

    private static boolean isManagement(ClientModel client) {
        return client.getClientId().equals(Constants.REALM_MANAGEMENT_CLIENT_ID)
                || (isAdministration(client.getRealm()) && client.getClientId().endsWith(AdminRoles.APP_SUFFIX));
    }

    private static boolean isAdministration(RealmModel realm) {
        return Config.getAdminRealm().equals(realm.getName());
    }
}
