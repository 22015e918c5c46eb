package dev.suitegate.keycloak.events;

import dev.suitegate.keycloak.role.SuiteRole;
import dev.suitegate.keycloak.wiring.RefusedCalls;
import jakarta.ws.rs.ForbiddenException;
import java.util.Optional;
import org.jboss.logging.Logger;
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
 * such as a mapper of an identity provider or a workflow, gives no such role at all; a new realm's file does. Either is written
 * to the log, and an attempt also to the refused calls, which whoever may view subscriptions reads.
 */
final class RoleGrants {

    private static final Logger LOG = Logger.getLogger(RoleGrants.class);
    private static final String GIVEN = "the role %s of realm %s was mapped to user %s by %s";
    private static final String REFUSED = "the role %s of realm %s was not mapped to user %s: %s may not";

    /** What the history of refused calls says of it. */
    private static final String PROBLEM = "missing-role";

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
        KeycloakSession keycloakSession = event.getKeycloakSession();
        if (!SuiteRole.isOne(role) || isNew(keycloakSession, home(role))) {
            return;
        }
        Optional<Caller> caller = caller(keycloakSession);
        String by = caller.map(one -> one.user().getId()).orElse("nobody");
        if (caller.filter(one -> holds(one, role, event.getUser())).isPresent()) {
            LOG.infof(
                    GIVEN, role.getName(), home(role).getName(), event.getUser().getId(), by);
            return;
        }
        keycloakSession.getTransactionManager().setRollbackOnly();
        LOG.warnf(REFUSED, role.getName(), home(role).getName(), event.getUser().getId(), by);
        caller.ifPresent(one -> RefusedCalls.note(
                keycloakSession, home(role).getId(), by, one.client(), "MAP " + role.getName(), PROBLEM));
        throw new ForbiddenException("a role of the suite is given only by those who have it");
    }

    private static boolean isNew(KeycloakSession keycloakSession, RealmModel realm) {
        return Boolean.TRUE.equals(keycloakSession.getAttribute(NEW_REALM + realm.getId()));
    }

    private static RealmModel home(RoleModel role) {
        return ((ClientModel) role.getContainer()).getRealm();
    }

    /**
     * A role of the administration realm's client for another realm is that realm's business too. By the time of the event the
     * role is mapped already: whoever takes it for themselves has it no sooner than that.
     */
    private static boolean holds(Caller caller, RoleModel role, UserModel taker) {
        RealmModel home = home(role);
        return SuiteRole.administers(caller.user(), caller.home(), home)
                || (caller.home().equals(home)
                        && !caller.user().getId().equals(taker.getId())
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
                : Optional.ofNullable(user(keycloakSession, home, token))
                        .map(user -> new Caller(user, home, token.getIssuedFor()));
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

    private record Caller(UserModel user, RealmModel home, String client) {}
}
