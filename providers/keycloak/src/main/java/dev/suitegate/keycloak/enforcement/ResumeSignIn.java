package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantId;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.services.resources.LoginActionsService;
import org.keycloak.services.util.AuthenticationFlowURLHelper;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.sessions.RootAuthenticationSessionModel;

/**
 * Puts the same request to the browser flow once more, now that the person is signed in: a sign-in that was completed past
 * that flow (by an identity provider, a registration, a link in an e-mail) has shown no page to choose a tenant on, none that
 * asks for consent for it, and none that offers a trial.
 */
final class ResumeSignIn {

    private static final String RESUMED = "suite.resumed";

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel completed;

    ResumeSignIn(KeycloakSession keycloakSession, AuthenticationSessionModel completed) {
        this.keycloakSession = keycloakSession;
        this.completed = completed;
    }

    /** Not twice: a flow without the suite's step would come back here for ever. */
    boolean isPossible() {
        return completed.getAuthNote(RESUMED) == null;
    }

    /** Keycloak has dropped the authentication of this tab by now; a new one in the same browser takes over what was asked. */
    Response respond(UserSessionModel userSession, Refusal open) {
        RealmModel realm = completed.getRealm();
        AuthenticationSessionModel again = AuthenticationCopy.in(root(realm, userSession), completed);
        haveReauthenticated(again);
        TenantId tenant = open.tenant();
        if (tenant != null && open.isOpen()) {
            FlowStep.nameTenant(again, tenant);
            new TenantConsent(keycloakSession, completed.getClient(), userSession.getUser()).askFor(tenant, again);
        }
        again.setAuthNote(RESUMED, "true");
        again.setAuthNote(AuthenticationProcessor.CURRENT_FLOW_PATH, LoginActionsService.AUTHENTICATE_PATH);
        URI address = new AuthenticationFlowURLHelper(
                        keycloakSession, realm, keycloakSession.getContext().getUri())
                .getLastExecutionUrl(again);
        return Response.seeOther(address).build();
    }

    private RootAuthenticationSessionModel root(RealmModel realm, UserSessionModel userSession) {
        RootAuthenticationSessionModel known =
                keycloakSession.authenticationSessions().getRootAuthenticationSession(realm, userSession.getId());
        return known == null
                ? keycloakSession.authenticationSessions().createRootAuthenticationSession(realm, userSession.getId())
                : known;
    }

    /** The person has just done what {@code prompt=login} asks for, and would be asked for it again. */
    private static void haveReauthenticated(AuthenticationSessionModel again) {
        String prompt = again.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        if (prompt != null) {
            again.setClientNote(
                    OIDCLoginProtocol.PROMPT_PARAM,
                    Arrays.stream(prompt.split(" ", -1))
                            .filter(value -> !value.equals(OIDCLoginProtocol.PROMPT_VALUE_LOGIN))
                            .collect(Collectors.joining(" ")));
        }
    }
}
