package dev.suitegate.keycloak.enforcement;

import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.representations.RefreshToken;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.cors.Cors;

/**
 * Each refresh token is good once, and using one again ends the client session, so that the newest token dies with it (RFC 9700
 * section 4.14.2). Holds wherever the realm rotates refresh tokens. Keycloak compares seconds, so that rotations within one second
 * let an older token through (keycloak#50999), and trusts a session that was read before it took its lock (CVE-2026-1035).
 */
final class RefreshRotation {

    /** Said to the client, as Keycloak says it. */
    private static final String DESCRIPTION = "Stale token";

    private static final String CONSUMED = "suite.refresh.";

    /** Longer than any request: what comes later finds the family's note. */
    private static final long SECONDS_TO_REMEMBER = 120;

    private final KeycloakSession keycloakSession;

    RefreshRotation(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** Refuses a token that is not its family's newest, before anything is minted. */
    void check(RefreshToken presented, AuthenticatedClientSessionModel clientSession) throws ClientPolicyException {
        if (rotates() && new RefreshFamilies(clientSession).isSuperseded(presented)) {
            clientSession.detachFromUserSession();
            throw new ClientPolicyException(OAuthErrorException.INVALID_GRANT, DESCRIPTION);
        }
    }

    /** Uses the presented token up as the very last thing of a refresh. Of any number at one time, on any node, one gets through. */
    void consume(TokenPostProcessorContext context) {
        RefreshToken presented = context.requestRefreshToken();
        if (presented == null || !rotates()) {
            return;
        }
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        String key = CONSUMED + presented.getId();
        if (!keycloakSession.singleUseObjects().putIfAbsent(key, SECONDS_TO_REMEMBER)) {
            throw refuse(clientSession);
        }
        giveBackOnRollback(key);
        new RefreshFamilies(clientSession).supersede(presented, context.refreshToken());
    }

    private boolean rotates() {
        RealmModel realm = keycloakSession.getContext().getRealm();
        return realm.isRevokeRefreshToken() && realm.getRefreshTokenMaxReuse() == 0;
    }

    /** A request that fails after this point has issued nothing, so its token is still good. */
    private void giveBackOnRollback(String key) {
        KeycloakSessionFactory factory = keycloakSession.getKeycloakSessionFactory();
        keycloakSession.getTransactionManager().enlistAfterCompletion(new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {}

            @Override
            protected void rollbackImpl() {
                KeycloakModelUtils.runJobInTransaction(
                        factory, another -> another.singleUseObjects().remove(key));
            }
        });
    }

    private CorsErrorResponseException refuse(AuthenticatedClientSessionModel clientSession) {
        keycloakSession.getTransactionManager().setRollbackOnly();
        endInItsOwnTransaction(clientSession);
        Cors cors = Cors.builder().auth().checkAllowedOrigins(keycloakSession, clientSession.getClient());
        return new CorsErrorResponseException(
                cors, OAuthErrorException.INVALID_GRANT, DESCRIPTION, Response.Status.BAD_REQUEST);
    }

    /** The request that found the reuse rolls back, and with it all that it would change itself. */
    private void endInItsOwnTransaction(AuthenticatedClientSessionModel clientSession) {
        String realmId = keycloakSession.getContext().getRealm().getId();
        String clientId = clientSession.getClient().getId();
        UserSessionModel stale = clientSession.getUserSession();
        KeycloakModelUtils.runJobInTransaction(keycloakSession.getKeycloakSessionFactory(), another -> {
            RealmModel realm = another.realms().getRealm(realmId);
            another.getContext().setRealm(realm);
            UserSessionModel userSession = stale.isOffline()
                    ? another.sessions().getOfflineUserSession(realm, stale.getId())
                    : another.sessions().getUserSession(realm, stale.getId());
            end(userSession, clientId);
        });
    }

    private static void end(@Nullable UserSessionModel userSession, String clientId) {
        AuthenticatedClientSessionModel current =
                userSession == null ? null : userSession.getAuthenticatedClientSessionByClient(clientId);
        if (current != null) {
            current.detachFromUserSession();
        }
    }
}
