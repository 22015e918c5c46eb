package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.role.SuiteRole;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RealmModel.RealmCreationEvent;
import org.keycloak.models.RoleModel;
import org.keycloak.models.RoleModel.RoleGrantedEvent;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.AccessToken;

/**
 * Lets nobody give away a role of the suite's API who does not have it. Keycloak's own rule of this kind covers its own roles
 * alone, and would let anybody with {@code manage-users} hand out {@code manage-subscriptions}. What no administrator asks for,
 * such as a mapper of an identity provider or a workflow, gives no such role at all; a new realm's file does.
 */
final class RoleGrants {

    private static final String NEW_REALM = RoleGrants.class.getName() + ".new.";

    private RoleGrants() {}

    static void open(RealmCreationEvent event) {
        event.getKeycloakSession()
                .setAttribute(NEW_REALM + event.getCreatedRealm().getId(), true);
    }

    static void close(KeycloakSession keycloakSession, RealmModel created) {
        keycloakSession.removeAttribute(NEW_REALM + created.getId());
    }

    static void check(RoleGrantedEvent event) {
        RoleModel role = event.getRole();
        if (SuiteRole.isOne(role) && !isAllowed(event.getKeycloakSession(), role)) {
            event.getKeycloakSession().getTransactionManager().setRollbackOnly();
            throw new ForbiddenException("a role of the suite is given only by those who have it");
        }
    }

    private static boolean isAllowed(KeycloakSession keycloakSession, RoleModel role) {
        RealmModel home = ((ClientModel) role.getContainer()).getRealm();
        if (Boolean.TRUE.equals(keycloakSession.getAttribute(NEW_REALM + home.getId()))) {
            return true;
        }
        return caller(keycloakSession)
                .filter(caller -> holds(caller, role, home))
                .isPresent();
    }

    /** A role of the administration realm's client for another realm is that realm's business too. */
    private static boolean holds(Caller caller, RoleModel role, RealmModel home) {
        return SuiteRole.administers(caller.user(), caller.home(), home)
                || (caller.home().equals(home)
                        && caller.user().getRoleMappingsStream().anyMatch(role::equals));
    }

    /** The administrator whose access token Keycloak has checked for this request. */
    private static Optional<Caller> caller(KeycloakSession keycloakSession) {
        if (!(keycloakSession.getContext().getBearerToken() instanceof AccessToken token)
                || token.getIssuer() == null) {
            return Optional.empty();
        }
        String issuer = token.getIssuer();
        RealmModel home = keycloakSession.realms().getRealmByName(issuer.substring(issuer.lastIndexOf('/') + 1));
        return home == null
                ? Optional.empty()
                : Optional.ofNullable(user(keycloakSession, home, token)).map(user -> new Caller(user, home));
    }

    /** A lightweight token, such as those of Keycloak's console, names its session alone. */
    private static @Nullable UserModel user(KeycloakSession keycloakSession, RealmModel home, AccessToken token) {
        if (token.getSubject() != null) {
            return keycloakSession.users().getUserById(home, token.getSubject());
        }
        UserSessionModel userSession = token.getSessionId() == null
                ? null
                : keycloakSession.sessions().getUserSession(home, token.getSessionId());
        return userSession == null ? null : userSession.getUser();
    }

    private record Caller(UserModel user, RealmModel home) {}
}
