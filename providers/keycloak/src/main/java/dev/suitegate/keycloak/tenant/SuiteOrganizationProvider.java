package dev.suitegate.keycloak.tenant;

import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.ReadOnlyUserModelDelegate;
import org.keycloak.organization.jpa.JpaOrganizationProvider;

/**
 * Keycloak's organizations, but for one thing: whoever is taken out of one stays a person. Keycloak deletes the account of a
 * managed member with the membership, and with an organization those of all its managed members, whatever else they have in the
 * suite (docs/adr/0011).
 */
final class SuiteOrganizationProvider extends JpaOrganizationProvider {

    private boolean removing;

    SuiteOrganizationProvider(KeycloakSession keycloakSession) {
        super(keycloakSession);
    }

    @Override
    public boolean removeMember(OrganizationModel organization, UserModel member) {
        boolean outer = removing;
        removing = true;
        try {
            return super.removeMember(organization, writable(member));
        } finally {
            removing = outer;
        }
    }

    /** Keycloak asks this to tell whether the account goes with the membership. */
    @Override
    public boolean isManagedMember(OrganizationModel organization, UserModel member) {
        return !removing && super.isManagedMember(organization, member);
    }

    /** Keycloak hands out managed members of a disabled organization as accounts that cannot be changed. */
    private static UserModel writable(UserModel member) {
        return member instanceof ReadOnlyUserModelDelegate locked ? locked.getDelegate() : member;
    }
}
