package dev.suitegate.keycloak.wiring;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.persistence.Administrators;
import dev.suitegate.keycloak.role.SuiteRole;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;

/** The people who look after a tenant: of an organization the members who may give its seats, else the person. */
public final class TenantAdministrators {

    private TenantAdministrators() {}

    /** Nobody who is disabled, and nobody of a disabled tenant. */
    public static List<UserId> of(KeycloakSession keycloakSession, RealmModel realm, TenantId tenant) {
        String role =
                SuiteRole.MANAGE_SEATS.in(realm).map(found -> found.getId()).orElse("");
        return Administrators.of(
                keycloakSession.getProvider(JpaConnectionProvider.class).getEntityManager(),
                realm.getId(),
                tenant,
                role);
    }
}
