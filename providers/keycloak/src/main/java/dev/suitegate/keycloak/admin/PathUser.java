package dev.suitegate.keycloak.admin;

import dev.suitegate.core.tenant.UserId;
import dev.suitegate.keycloak.admin.Directory.FoundUser;

/** The person that a path names. */
final class PathUser {

    private PathUser() {}

    static UserId require(FoundUser found) {
        if (found instanceof FoundUser.Person person) {
            return person.id();
        }
        throw new RefusedRequest(
                found instanceof FoundUser.ServiceAccount
                        ? Problem.of(
                                ProblemType.SERVICE_ACCOUNT,
                                "A client's service account has no subscription and no seat.")
                        : Problem.notFound(ProblemType.UNKNOWN_USER, "No user of this realm has this id or username."));
    }
}
