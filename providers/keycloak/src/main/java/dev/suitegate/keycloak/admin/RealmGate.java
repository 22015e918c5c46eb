package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** Says of a realm whose name no database takes what is said of one that is not there; to Keycloak it is a server error. */
@Provider
@PreMatching
public final class RealmGate implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        if (ApiPath.realm(request.getUriInfo().getPath()).chars().anyMatch(Character::isISOControl)) {
            request.abortWith(Problem.of(ProblemType.NOT_FOUND, ProblemType.NOT_FOUND.title() + ".")
                    .response());
        }
    }
}
