package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantHint;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The tenants that an authorization request names: the parameter {@code suite_tenant} and Keycloak's organization scope. */
final class RequestedTenants {

    /** The request parameter. */
    static final String NAME = "suite_tenant";

    /** The note in which Keycloak keeps it. */
    static final String PARAMETER = AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + NAME;

    private static final String SCOPE = "organization:";
    private static final String EVERY_ORGANIZATION = "*";

    private RequestedTenants() {}

    static List<TenantHint> of(AuthenticationSessionModel authSession) {
        return of(authSession.getClientNote(PARAMETER), authSession.getClientNote(OAuth2Constants.SCOPE));
    }

    /** What the token request names that Keycloak is answering. */
    static List<TenantHint> ofTokenRequest(KeycloakSession keycloakSession) {
        MultivaluedMap<String, String> parameters =
                keycloakSession.getContext().getHttpRequest().getDecodedFormParameters();
        return of(parameters.getFirst(NAME), parameters.getFirst(OAuth2Constants.SCOPE));
    }

    /** What a request names that has the parameter and the scope. */
    static List<TenantHint> of(@Nullable String parameter, @Nullable String scope) {
        List<TenantHint> hints = new ArrayList<>();
        if (parameter != null) {
            hints.add(new TenantHint(parameter));
        }
        if (scope != null) {
            Arrays.stream(scope.split(" ", -1))
                    .filter(name -> name.startsWith(SCOPE))
                    .map(name -> name.substring(SCOPE.length()))
                    .filter(name -> !name.equals(EVERY_ORGANIZATION))
                    .map(TenantHint::new)
                    .forEach(hints::add);
        }
        return hints;
    }
}
