package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import jakarta.ws.rs.core.Response;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

/** The token guard's refusal: recorded, everything the request wrote taken back, and {@code invalid_grant} answered. */
final class GuardRefusal {

    private final KeycloakSession keycloakSession;
    private final AuthenticatedClientSessionModel clientSession;

    GuardRefusal(KeycloakSession keycloakSession, AuthenticatedClientSessionModel clientSession) {
        this.keycloakSession = keycloakSession;
        this.clientSession = clientSession;
    }

    CorsErrorResponseException of(Verdict verdict) {
        return of(verdict instanceof Refused refused ? refused.refusal() : Refusal.noProduct());
    }

    CorsErrorResponseException of(Refusal refusal) {
        RefusalEvent.of(keycloakSession, clientSession.getClient(), eventType())
                .session(clientSession.getUserSession())
                .record(Layer.TOKEN_GUARD, refusal);
        takeBack();
        Cors cors = Cors.builder().auth().checkAllowedOrigins(keycloakSession, clientSession.getClient());
        return new CorsErrorResponseException(
                cors, OAuthErrorException.INVALID_GRANT, GateRefusal.DESCRIPTION, Response.Status.BAD_REQUEST);
    }

    /** Else Keycloak commits what the refused request did so far, an offline session for example. */
    private void takeBack() {
        keycloakSession.getTransactionManager().setRollbackOnly();
    }

    /** The type that Keycloak gives events of this grant type; outside the token endpoint there is none. */
    private EventType eventType() {
        String grantType = keycloakSession
                .getContext()
                .getHttpRequest()
                .getDecodedFormParameters()
                .getFirst(OAuth2Constants.GRANT_TYPE);
        OAuth2GrantType provider =
                grantType == null ? null : keycloakSession.getProvider(OAuth2GrantType.class, grantType);
        return provider == null ? EventType.LOGIN : provider.getEventType();
    }
}
