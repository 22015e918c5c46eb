package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives the refusals that Keycloak makes before the API is reached, such as 401, the shape of the API's own. Other paths are
 * not touched, and neither are server errors.
 */
@Provider
public final class KeycloakRefusals implements ContainerResponseFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(Problem.MEDIA_TYPE);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        int status = response.getStatus();
        if (status < 400
                || status >= 500
                || isProblem(response.getMediaType())
                || !ApiPath.isOf(request.getUriInfo())) {
            return;
        }
        response.setEntity(problem(status).json(), new Annotation[0], PROBLEM);
    }

    private static boolean isProblem(@Nullable MediaType type) {
        return type != null && type.isCompatible(PROBLEM);
    }

    private static Problem problem(int status) {
        ProblemType type = switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FOREIGN_REALM;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 413 -> ProblemType.BODY_TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemType.BAD_REQUEST;
        };
        return new Problem(type, status, type.title() + ".", List.of());
    }
}
