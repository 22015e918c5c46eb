package dev.suitegate.keycloak.admin;

import static dev.suitegate.keycloak.admin.SuiteRole.MANAGE_PRODUCTS;
import static dev.suitegate.keycloak.admin.SuiteRole.MANAGE_SUBSCRIPTIONS;
import static dev.suitegate.keycloak.admin.SuiteRole.VIEW_SUBSCRIPTIONS;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.resources.admin.AdminAuth;
import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Which callers may do what. Keycloak has authenticated them before; a caller of another realm never gets here. */
final class AdminAccess {

    private final KeycloakSession keycloakSession;
    private final AdminPermissionEvaluator permissions;
    private final RealmModel realm;

    AdminAccess(KeycloakSession keycloakSession, AdminPermissionEvaluator permissions, RealmModel realm) {
        this.keycloakSession = keycloakSession;
        this.permissions = permissions;
        this.realm = realm;
    }

    void requireManage() {
        require(MANAGE_SUBSCRIPTIONS);
    }

    void requireView() {
        require(VIEW_SUBSCRIPTIONS, MANAGE_SUBSCRIPTIONS);
    }

    void requireProducts() {
        require(MANAGE_PRODUCTS);
    }

    private void require(SuiteRole... roles) {
        if (Arrays.stream(roles).noneMatch(this::hasRole)) {
            String names = Arrays.stream(roles).map(SuiteRole::roleName).collect(Collectors.joining(" or "));
            throw new RefusedRequest(Problem.of(ProblemType.MISSING_ROLE, "This needs the role " + names + "."));
        }
    }

    /** In the token, where any mapper may have written it, and with the caller too, who is nobody's impersonator. */
    private boolean hasRole(SuiteRole role) {
        AdminAuth caller = permissions.adminAuth();
        return permissions.hasOneAdminRole(role.roleName())
                && role.isHeldBy(caller.getUser(), caller.getRealm(), realm)
                && !isImpersonated(caller);
    }

    /** Keycloak keeps its own administrators from being impersonated by lesser ones, but does not know the suite's. */
    private boolean isImpersonated(AdminAuth caller) {
        String sessionId = caller.getToken().getSessionId();
        UserSessionModel userSession =
                sessionId == null ? null : keycloakSession.sessions().getUserSession(caller.getRealm(), sessionId);
        return userSession != null && userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }
}
