package dev.suitegate.keycloak.admin;

import dev.suitegate.core.tenant.Reach;
import dev.suitegate.core.tenant.TenantId;

/** The organization that a path or a query names. */
final class PathTenant {

    private PathTenant() {}

    /** The organization, unless it is out of the caller's reach. */
    static TenantId require(String idOrAlias, Directory directory, Reach reach) {
        return directory
                .organization(idOrAlias)
                .filter(reach::covers)
                .orElseThrow(() -> new RefusedRequest(Problem.notFound(
                        ProblemType.UNKNOWN_TENANT, "No organization of this realm has this id or alias.")));
    }
}
