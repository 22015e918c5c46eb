package dev.suitegate.keycloak.enforcement;

import org.keycloak.models.KeycloakSession;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/** What was asked of Keycloak in one browser tab, once more in a tab that no browser has. */
final class AuthenticationCopy {

    private AuthenticationCopy() {}

    /** The copy; the request that Keycloak is answering stays with the one it had. */
    static AuthenticationSessionModel beside(KeycloakSession keycloakSession, AuthenticationSessionModel authSession) {
        AuthenticationSessionModel current = keycloakSession.getContext().getAuthenticationSession();
        AuthenticationSessionModel copy = in(authSession.getParentSession(), authSession);
        keycloakSession.getContext().setAuthenticationSession(current);
        return copy;
    }

    /** The copy in a browser, which Keycloak then answers. */
    static AuthenticationSessionModel in(RootAuthenticationSessionModel browser, AuthenticationSessionModel asked) {
        AuthenticationSessionModel copy = browser.createAuthenticationSession(asked.getClient());
        copy.setProtocol(asked.getProtocol());
        copy.setRedirectUri(asked.getRedirectUri());
        copy.setAction(AuthenticationSessionModel.Action.AUTHENTICATE.name());
        asked.getClientNotes().forEach(copy::setClientNote);
        copy.setClientScopes(asked.getClientScopes());
        return copy;
    }
}
