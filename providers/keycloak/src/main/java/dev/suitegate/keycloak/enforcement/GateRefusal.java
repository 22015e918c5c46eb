package dev.suitegate.keycloak.enforcement;

import jakarta.ws.rs.core.Response.Status;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** A refusal by a client-policy event: recorded, and turned into the OAuth error that Keycloak answers with. */
final class GateRefusal {

    /** Token endpoints tell nobody why (the reason is in the event). */
    static final String DESCRIPTION = "product access denied";

    private final KeycloakSession keycloakSession;
    private final ClientModel client;
    private final EventType type;

    GateRefusal(KeycloakSession keycloakSession, ClientModel client, EventType type) {
        this.keycloakSession = keycloakSession;
        this.client = client;
        this.type = type;
    }

    /** {@code invalid_grant} (RFC 6749 section 5.2). */
    ClientPolicyException invalidGrant(@Nullable UserSessionModel userSession, Refusal refusal) {
        RefusalEvent.of(keycloakSession, client, type).session(userSession).record(Layer.CLIENT_POLICY, refusal);
        return new ClientPolicyException(OAuthErrorException.INVALID_GRANT, DESCRIPTION, Status.BAD_REQUEST);
    }

    /** {@code invalid_grant} for a request before there is a session. */
    ClientPolicyException invalidGrant(UserModel user, Refusal refusal) {
        RefusalEvent.of(keycloakSession, client, type).user(user).record(Layer.CLIENT_POLICY, refusal);
        return new ClientPolicyException(OAuthErrorException.INVALID_GRANT, DESCRIPTION, Status.BAD_REQUEST);
    }

    /** {@code invalid_token} (RFC 6750 section 3.1). */
    ClientPolicyException invalidToken(@Nullable UserSessionModel userSession, Refusal refusal) {
        RefusalEvent.of(keycloakSession, client, type).session(userSession).record(Layer.CLIENT_POLICY, refusal);
        return new ClientPolicyException(OAuthErrorException.INVALID_TOKEN, DESCRIPTION, Status.UNAUTHORIZED);
    }

    /** {@code access_denied} (RFC 6749 section 4.1.2.1), for a request before there is a session. */
    ClientPolicyException accessDenied(@Nullable UserModel user, Refusal refusal) {
        RefusalEvent.of(keycloakSession, client, type).user(user).record(Layer.CLIENT_POLICY, refusal);
        return new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, DESCRIPTION, Status.BAD_REQUEST);
    }
}
