package dev.suitegate.keycloak.enforcement;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.common.util.KeycloakUriBuilder;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.protocol.oidc.OIDCAdvancedConfigWrapper;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocolService;
import org.keycloak.sessions.AuthenticationSessionModel;

/** The way to try again as somebody else. */
final class SwitchAccount {

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;

    SwitchAccount(KeycloakSession keycloakSession, AuthenticationSessionModel authSession) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
    }

    /** Nothing for a first sign-in over SAML, whose request only the service provider can send again. */
    @Nullable
    String url() {
        RealmModel realm = authSession.getRealm();
        boolean signedIn = keycloakSession
                        .sessions()
                        .getUserSession(realm, authSession.getParentSession().getId())
                != null;
        if (OIDCLoginProtocol.LOGIN_PROTOCOL.equals(authSession.getProtocol())) {
            return signedIn ? signOut(realm) : startAgain();
        }
        return signedIn ? logout(realm).build().toString() : null;
    }

    /** One browser has one suite session: another account means signing out of this one first. */
    private String signOut(RealmModel realm) {
        ClientModel client = authSession.getClient();
        KeycloakUriBuilder logout = logout(realm).queryParam(OAuth2Constants.CLIENT_ID, client.getClientId());
        List<String> registered =
                OIDCAdvancedConfigWrapper.fromClientModel(client).getPostLogoutRedirectUris();
        if (registered != null && !registered.isEmpty()) {
            logout.queryParam(OIDCLoginProtocol.POST_LOGOUT_REDIRECT_URI_PARAM, registered.get(0));
        }
        return logout.build().toString();
    }

    private KeycloakUriBuilder logout(RealmModel realm) {
        return KeycloakUriBuilder.fromUri(
                OIDCLoginProtocolService.logoutUrl(keycloakSession.getContext().getUri())
                        .build(realm.getName()));
    }

    private String startAgain() {
        return new SameRequest(keycloakSession, authSession).forTheSameTenant(OIDCLoginProtocol.PROMPT_VALUE_LOGIN);
    }
}
