package dev.suitegate.keycloak.admin;

import dev.suitegate.core.history.Author;
import dev.suitegate.keycloak.wiring.RefusedCalls;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.resources.admin.AdminAuth;

/** Who calls, what they call this request, and why they make it. */
final class Caller {

    private static final String REQUEST_ID = "X-Request-Id";
    private static final String REASON = "Suite-Reason";
    private static final Pattern REQUEST_ID_FORM = Pattern.compile("[A-Za-z0-9._:-]{1,128}");
    private static final Pattern REASON_FORM = Pattern.compile("[ -~]{1,255}");

    private final KeycloakSession keycloakSession;
    private final AdminAuth auth;
    private final String realmId;
    private final String requestId;

    Caller(KeycloakSession keycloakSession, AdminAuth auth, String realmId) {
        this.keycloakSession = keycloakSession;
        this.auth = auth;
        this.realmId = realmId;
        String given = header(REQUEST_ID);
        boolean usable = given != null && REQUEST_ID_FORM.matcher(given).matches();
        this.requestId = usable && given != null ? given : UUID.randomUUID().toString();
    }

    /** Whom the history names. A reason that it cannot keep as it is given is refused. */
    Author author() {
        String reason = header(REASON);
        if (reason != null && !REASON_FORM.matcher(reason).matches()) {
            throw new RefusedRequest(
                    Problem.of(ProblemType.BAD_REQUEST, REASON + " must have 1 to 255 printable ASCII characters."));
        }
        return new Author(auth.getUser().getId(), auth.getClient().getClientId(), requestId, reason);
    }

    /** The answer with the name of the request, by which it is found in the history. */
    Response named(Response answer) {
        return Response.fromResponse(answer).header(REQUEST_ID, requestId).build();
    }

    /** Keeps that this caller was refused. */
    void noteRefusal(ProblemType problem) {
        HttpRequest request = keycloakSession.getContext().getHttpRequest();
        RefusedCalls.note(
                keycloakSession,
                realmId,
                auth.getUser().getId(),
                auth.getClient().getClientId(),
                request.getHttpMethod() + " " + ApiPath.route(request.getUri().getPath()),
                problem.word());
    }

    private @Nullable String header(String name) {
        return keycloakSession.getContext().getHttpRequest().getHttpHeaders().getHeaderString(name);
    }
}
