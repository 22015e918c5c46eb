package dev.suitegate.keycloak.admin;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Locale;

/**
 * Keeps content that is not JSON away from the server: it parses forms before the API sees them, and a form or a content type
 * that is broken is a server error there, an empty one wherever it is sent. Without a content type the API itself refuses the
 * body, if there is one.
 */
@Provider
@PreMatching
public final class ContentTypeGate implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        String type = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        if (type == null || RequestBody.isJson(type) || ReconcileResource.isNdjson(type)) {
            return;
        }
        boolean ours = ApiPath.isOf(request.getUriInfo());
        if (ours || type.isBlank()) {
            request.getHeaders().remove(HttpHeaders.CONTENT_TYPE);
        }
        if (ours && isParsedByTheServer(type.toLowerCase(Locale.ROOT), isEmpty(request))) {
            request.abortWith(RequestBody.notJson().response());
        }
    }

    /** A body has a length or comes in pieces (RFC 9112 section 6). */
    private static boolean isEmpty(ContainerRequestContext request) {
        String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
        return request.getHeaderString("Transfer-Encoding") == null && (length == null || length.equals("0"));
    }

    private static boolean isParsedByTheServer(String type, boolean empty) {
        return type.startsWith("multipart/") || (type.startsWith("application/x-www-form-urlencoded") && !empty);
    }
}
