package dev.suitegate.keycloak.admin;

import org.keycloak.services.resources.admin.fgap.AdminPermissionEvaluator;

/** Which callers may do what. Keycloak has authenticated them before; a caller of another realm never gets here. */
final class AdminAccess {

    private static final String MANAGE = "manage-subscriptions";
    private static final String VIEW = "view-subscriptions";

    private final AdminPermissionEvaluator permissions;

    AdminAccess(AdminPermissionEvaluator permissions) {
        this.permissions = permissions;
    }

    void requireManage() {
        require("This needs the role " + MANAGE + ".", MANAGE);
    }

    void requireView() {
        require("This needs the role " + VIEW + " or " + MANAGE + ".", MANAGE, VIEW);
    }

    private void require(String rule, String... roles) {
        if (!permissions.hasOneAdminRole(roles)) {
            throw new RefusedRequest(Problem.of(ProblemType.MISSING_ROLE, rule));
        }
    }
}
