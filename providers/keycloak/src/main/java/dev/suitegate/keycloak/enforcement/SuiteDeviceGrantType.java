package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.metrics.AccessPath;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.OAuth2DeviceCodeModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.services.CorsErrorResponseException;

/**
 * The device grant (RFC 8628) with the decision in front. An approved device code whose product session is gone makes Keycloak
 * fail with a server error; here it is {@code access_denied} (section 3.5).
 */
@NullUnmarked
final class SuiteDeviceGrantType extends DeviceGrantType {

    @Override
    public Response process(Context context) {
        setContext(context);
        AccessPath.DEVICE.keep(session);
        OAuth2DeviceCodeModel deviceCode = approvedDeviceCode();
        ClientRule rule = ClientRule.of(session, client);
        if (deviceCode != null && !(rule instanceof Exempt)) {
            check(deviceCode, rule);
        }
        return super.process(context);
    }

    private void check(OAuth2DeviceCodeModel deviceCode, ClientRule rule) {
        UserSessionModel userSession = session.sessions().getUserSession(realm, deviceCode.getUserSessionId());
        AuthenticatedClientSessionModel clientSession =
                userSession == null ? null : userSession.getAuthenticatedClientSessionByClient(client.getId());
        if (clientSession == null) {
            throw refusal(
                    userSession, rule.ownProduct().map(Refusal::sessionEnded).orElseGet(Refusal::noProduct));
        }
        Optional<Pin> pin = new CodePins(clientSession).find(CodePins.ofDevice(deviceCode.getDeviceCode()));
        Verdict verdict = new TokenAccess(session).evaluate(client, userSession, pin);
        if (verdict instanceof Refused refused) {
            throw refusal(clientSession, refused.refusal());
        }
        if (AccountLock.isLocked(session, realm, userSession.getUser())) {
            throw refusal(
                    userSession,
                    rule.ownProduct().map(Refusal::authenticationNotAccepted).orElseGet(Refusal::noProduct));
        }
        if (verdict instanceof Allowed allowed) {
            new PresentedPin(allowed.grant().product(), allowed.grant().pin()).keep(session);
        }
    }

    /** Null where Keycloak has an answer of its own: unknown, expired, denied or not yet approved. */
    private @Nullable OAuth2DeviceCodeModel approvedDeviceCode() {
        String text = formParams.getFirst(OAuth2Constants.DEVICE_CODE);
        if (text == null || !realm.getOAuth2DeviceConfig().isOAuth2DeviceAuthorizationGrantEnabled(client)) {
            return null;
        }
        OAuth2DeviceCodeModel deviceCode = getDeviceByDeviceCode(session, realm, client, event, text);
        boolean approved =
                deviceCode != null && !deviceCode.isExpired() && !deviceCode.isDenied() && !deviceCode.isPending();
        return approved ? deviceCode : null;
    }

    /** Of a session that the device was approved in; nothing of the product stays in it. */
    private CorsErrorResponseException refusal(AuthenticatedClientSessionModel clientSession, Refusal refusal) {
        UserSessionModel userSession = clientSession.getUserSession();
        SessionResidue.clear(session, clientSession, refusal.pin());
        return refusal(userSession, refusal);
    }

    private CorsErrorResponseException refusal(@Nullable UserSessionModel userSession, Refusal refusal) {
        RefusalEvent.beside(session, event).session(userSession).record(Layer.DEVICE_GRANT, refusal);
        return new CorsErrorResponseException(
                cors, OAuthErrorException.ACCESS_DENIED, GateRefusal.DESCRIPTION, Response.Status.BAD_REQUEST);
    }
}
