package dev.suitegate.keycloak.admin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Keeps tokens away that say no algorithm, or whose issuer names no realm. Keycloak reads both before it verifies the token, and what is
 * not there, or what no database takes, is a server error there.
 */
@Provider
@PreMatching
public final class TokenGate implements ContainerRequestFilter {

    /** After the scheme. */
    private static final int HEADER = 1;

    private static final int CLAIMS = 2;

    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        if (authorization != null && isOfRealm(request.getUriInfo().getPath()) && !isUsable(authorization)) {
            request.abortWith(Problem.of(ProblemType.UNAUTHENTICATED, ProblemType.UNAUTHENTICATED.title() + ".")
                    .response());
        }
    }

    /** Whatever else the path says: Keycloak reads the token first. */
    private static boolean isOfRealm(String path) {
        return path.contains("admin/realms/");
    }

    /** Whether Keycloak can look at it; what is no token at all it refuses itself. */
    static boolean isUsable(String authorization) {
        String[] parts = authorization.strip().split("[\\s.]+", -1);
        if (parts.length <= CLAIMS) {
            return true;
        }
        try {
            JsonNode issuer = read(parts[CLAIMS]).path("iss");
            return read(parts[HEADER]).path("alg").isTextual()
                    && issuer.isTextual()
                    && isText(URLDecoder.decode(issuer.textValue(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException | IOException e) {
            return false;
        }
    }

    private static JsonNode read(String part) throws IOException {
        return MAPPER.readTree(Base64.getUrlDecoder().decode(part));
    }

    private static boolean isText(String issuer) {
        return issuer.codePoints()
                .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
    }
}
