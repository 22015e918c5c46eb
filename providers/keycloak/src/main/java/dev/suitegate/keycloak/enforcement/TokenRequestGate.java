package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.token.PinClaims;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.representations.RefreshToken;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.ServiceAccountTokenRequestContext;
import org.keycloak.services.clientpolicy.context.TokenRefreshContext;
import org.keycloak.services.clientpolicy.context.TokenRequestContext;
import org.keycloak.util.TokenUtil;

/** Refuses token requests before anything is minted and before a refresh token's rotation is used up. */
final class TokenRequestGate {

    private final KeycloakSession keycloakSession;
    private final TokenAccess access;

    TokenRequestGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
        this.access = new TokenAccess(keycloakSession);
    }

    void checkCode(TokenRequestContext context) throws ClientPolicyException {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        CodePins pins = new CodePins(clientSession);
        String challenge = context.getParseResult().getCodeData().getCodeChallenge();
        Verdict verdict = access.evaluate(
                clientSession.getClient(),
                clientSession.getUserSession(),
                Optional.ofNullable(challenge).flatMap(pins::find));
        pins.prune(challenge);
        refuse(EventType.CODE_TO_TOKEN, verdict, clientSession);
    }

    void checkRefresh(TokenRefreshContext context) throws ClientPolicyException {
        String encoded = context.getParams().getFirst(OAuth2Constants.REFRESH_TOKEN);
        RefreshToken presented =
                encoded == null ? null : keycloakSession.tokens().decode(encoded, RefreshToken.class);
        ClientModel client = context.getClient();
        if (presented == null || !client.getClientId().equals(presented.getIssuedFor())) {
            return; // Keycloak refuses it for what it is.
        }
        AuthenticatedClientSessionModel clientSession = clientSession(presented, client);
        if (clientSession == null) {
            return; // Keycloak refuses a token without its session.
        }
        new RefreshRotation(keycloakSession).check(presented, clientSession);
        Verdict verdict = access.evaluate(client, clientSession.getUserSession(), PinClaims.read(presented));
        refuse(EventType.REFRESH_TOKEN, verdict, clientSession);
    }

    void checkMachine(ServiceAccountTokenRequestContext context) throws ClientPolicyException {
        AuthenticatedClientSessionModel clientSession = context.getClientSession();
        ClientRule rule = ClientRule.of(keycloakSession, clientSession.getClient());
        refuse(EventType.CLIENT_LOGIN, access.evaluateMachine(rule), clientSession);
    }

    private @Nullable AuthenticatedClientSessionModel clientSession(RefreshToken token, ClientModel client) {
        RealmModel realm = keycloakSession.getContext().getRealm();
        String sessionId = token.getSessionId();
        if (sessionId == null) {
            return null;
        }
        UserSessionModel userSession = TokenUtil.TOKEN_TYPE_OFFLINE.equals(token.getType())
                ? keycloakSession.sessions().getOfflineUserSession(realm, sessionId)
                : keycloakSession.sessions().getUserSession(realm, sessionId);
        return userSession == null ? null : userSession.getAuthenticatedClientSessionByClient(client.getId());
    }

    private void refuse(EventType type, Verdict verdict, AuthenticatedClientSessionModel clientSession)
            throws ClientPolicyException {
        if (verdict instanceof Refused refused) {
            ClientPolicyException refusal = new GateRefusal(keycloakSession, clientSession.getClient(), type)
                    .invalidGrant(clientSession.getUserSession(), refused.refusal());
            SessionResidue.clear(
                    keycloakSession, clientSession, refused.refusal().pin());
            throw refusal;
        }
    }
}
