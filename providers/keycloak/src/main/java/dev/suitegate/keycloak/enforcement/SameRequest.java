package dev.suitegate.keycloak.enforcement;

import java.util.List;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The authorization request of this sign-in once more, with another prompt. */
final class SameRequest {

    /** What a fresh start needs; the client still waits for this state. */
    private static final List<String> REQUEST = List.of(
            OAuth2Constants.SCOPE,
            OIDCLoginProtocol.RESPONSE_TYPE_PARAM,
            OIDCLoginProtocol.RESPONSE_MODE_PARAM,
            OIDCLoginProtocol.REDIRECT_URI_PARAM,
            OIDCLoginProtocol.STATE_PARAM,
            OIDCLoginProtocol.NONCE_PARAM,
            OIDCLoginProtocol.CODE_CHALLENGE_PARAM,
            OIDCLoginProtocol.CODE_CHALLENGE_METHOD_PARAM);

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;

    SameRequest(KeycloakSession keycloakSession, AuthenticationSessionModel authSession) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
    }

    String forTheSameTenant(String prompt) {
        KeycloakUriBuilder request = forAnyTenant(prompt);
        String tenant = authSession.getClientNote(RequestedTenants.PARAMETER);
        if (tenant != null) {
            request.queryParam(RequestedTenants.NAME, tenant);
        }
        return request.build().toString();
    }

    KeycloakUriBuilder forAnyTenant(String prompt) {
        KeycloakUriBuilder request = KeycloakUriBuilder.fromUri(OIDCLoginProtocolService.authUrl(
                                keycloakSession.getContext().getUri())
                        .build(authSession.getRealm().getName()))
                .queryParam(OAuth2Constants.CLIENT_ID, authSession.getClient().getClientId())
                .queryParam(OIDCLoginProtocol.PROMPT_PARAM, prompt);
        for (String name : REQUEST) {
            String value = authSession.getClientNote(name);
            if (value != null) {
                request.queryParam(name, value);
            }
        }
        return request;
    }
}
