package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantHint;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OAuth2DeviceCodeModel;
import org.keycloak.protocol.oidc.endpoints.AuthorizationEndpoint;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.protocol.oidc.grants.device.endpoints.DeviceEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The tenants that an authorization request names: the parameter {@code suite_tenant} and Keycloak's organization scope. */
final class RequestedTenants {

    /** The request parameter. */
    static final String NAME = "suite_tenant";

    /** The note in which Keycloak keeps it. */
    static final String PARAMETER = AuthorizationEndpoint.LOGIN_SESSION_NOTE_ADDITIONAL_REQ_PARAMS_PREFIX + NAME;

    private static final String SCOPE = "organization:";
    private static final String EVERY_ORGANIZATION = "*";

    /** Names no tenant. */
    private static final String NOBODY = "";

    private RequestedTenants() {}

    static List<TenantHint> of(KeycloakSession keycloakSession, AuthenticationSessionModel authSession) {
        String parameter = DeviceGrantType.isOAuth2DeviceVerificationFlow(authSession)
                ? ofDevice(keycloakSession, authSession)
                : authSession.getClientNote(PARAMETER);
        return of(parameter, authSession.getClientNote(OAuth2Constants.SCOPE));
    }

    /** What the device named when it asked (RFC 8628 section 3.1); Keycloak does not hand it to whoever approves. */
    private static @Nullable String ofDevice(KeycloakSession keycloakSession, AuthenticationSessionModel authSession) {
        String userCode = authSession.getClientNote(DeviceGrantType.OAUTH2_DEVICE_VERIFIED_USER_CODE);
        OAuth2DeviceCodeModel device =
                DeviceEndpoint.getDeviceByUserCode(keycloakSession, authSession.getRealm(), userCode);
        // What is named by a request that is gone is unknown, not nothing: it must not fall to another tenant.
        return device == null ? NOBODY : device.getAdditionalParams().get(NAME);
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
