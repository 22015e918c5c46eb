package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import java.util.Optional;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.IdentityBrokeringAPIContext;
import org.keycloak.services.clientpolicy.context.UserInfoRequestContext;
import org.keycloak.services.managers.AppAuthManager;

/** Endpoints of Keycloak that answer to an access token: the userinfo endpoint, and the one that hands out brokered tokens. */
final class BearerGate {

    private final KeycloakSession keycloakSession;

    BearerGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    void checkUserInfo(UserInfoRequestContext context) throws ClientPolicyException {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        Optional<PresentedToken> token = PresentedToken.read(
                keycloakSession, context.getTokenForUserInfo().getToken(), clientSession.getUserSession());
        check(token, clientSession.getClient(), EventType.USER_INFO_REQUEST);
    }

    void checkBrokering(IdentityBrokeringAPIContext context) throws ClientPolicyException {
        String bearer = AppAuthManager.extractAuthorizationHeaderToken(
                keycloakSession.getContext().getHttpRequest().getHttpHeaders());
        Optional<PresentedToken> token = PresentedToken.read(keycloakSession, bearer);
        check(token, context.getClient(), EventType.IDENTITY_PROVIDER_RETRIEVE_TOKEN);
    }

    private void check(Optional<PresentedToken> token, ClientModel client, EventType type)
            throws ClientPolicyException {
        GateRefusal gate = new GateRefusal(keycloakSession, client, type);
        if (token.isEmpty() || token.get().userSession() == null) {
            throw gate.invalidToken(null, Refusal.noProduct());
        }
        Optional<Refused> refused = token.get().accept(keycloakSession);
        if (refused.isPresent()) {
            throw gate.invalidToken(token.get().userSession(), refused.get().refusal());
        }
    }
}
