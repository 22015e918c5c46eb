package dev.suitegate.it.rights;

import java.util.Set;
import java.util.regex.Pattern;

/** The routes where a caller who may do nothing is not answered with 403, and why that is right. */
final class Exceptions {
    /** The console's pages and texts, for whoever opens them; and who one is oneself, to a token of the console. */
    private static final Set<String> PUBLIC = Set.of(
            "GET /admin",
            "GET /admin/index.{html:html}",
            "GET /admin/{realm}/console",
            "GET /admin/{realm}/console/{indexhtml: index.html}",
            "GET /admin/{realm}/console/messages.json",
            "GET /admin/{realm}/console/logout",
            "GET /admin/{realm}/console/whoami");

    /** Lists of what the caller may see: the answer is an empty list. */
    private static final Pattern FILTERED = Pattern.compile(
            "GET /admin/realms/\\{realm}/ui-ext/(available-roles/(clients|clientScopes|groups|roles|users)/\\{id}|realms/names)");

    /** The features "ssf", "client-types" and "admin-fine-grained-authz" of version 1, which are off. */
    private static final Pattern OFF = Pattern.compile(
            ".* /admin/realms/\\{realm}/(ssf/.*|client-types|(?!identity-provider/).*/management/permissions|users-management-permissions)");

    /** Keycloak refuses, and then fails to say so: it asks the refusal for its cause, which it does not have. */
    private static final String FAILS = "DELETE /admin/realms/{realm}/clients/{client-uuid}/client-secret/rotated";

    /** Making realms is nothing that the administrator of a realm may do. */
    private static final String MAKES_REALMS = "POST /admin/realms";

    private Exceptions() {}

    static boolean isPublic(AdminRoute route) {
        return PUBLIC.contains(route.name());
    }

    static boolean isFiltered(AdminRoute route) {
        return FILTERED.matcher(route.name()).matches();
    }

    static boolean isOff(AdminRoute route) {
        return OFF.matcher(route.name()).matches();
    }

    static boolean failsToRefuse(AdminRoute route) {
        return route.name().equals(FAILS);
    }

    static boolean makesRealms(AdminRoute route) {
        return route.name().equals(MAKES_REALMS);
    }
}
