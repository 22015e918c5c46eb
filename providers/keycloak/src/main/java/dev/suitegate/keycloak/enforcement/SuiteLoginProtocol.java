package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.NullUnmarked;
import org.keycloak.common.util.Time;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.OAuth2DeviceCodeModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCProviderConfig;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.protocol.oidc.grants.device.endpoints.DeviceEndpoint;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * OpenID Connect with one more question: every completion in the browser ends in {@link #authenticated}, whatever flow led
 * there (brokered login, registration, reset of credentials, a client's own flow), and gets a code only with a product grant.
 */
@NullUnmarked
final class SuiteLoginProtocol extends OIDCLoginProtocol {

    private boolean wasLocked;

    SuiteLoginProtocol(OIDCProviderConfig config) {
        super(config);
    }

    /** The last moment at which the lock can be seen: Keycloak forgets the wrong passwords just before {@link #authenticated}. */
    @Override
    public OIDCLoginProtocol setRealm(RealmModel realm) {
        wasLocked = AccountLock.isLocked(session, realm);
        return super.setRealm(realm);
    }

    @Override
    public Response authenticated(
            AuthenticationSessionModel authSession,
            UserSessionModel userSession,
            ClientSessionContext clientSessionContext) {
        AuthenticatedClientSessionModel clientSession = clientSessionContext.getClientSession();
        BrowserCompletion completion = new BrowserCompletion(session, authSession, userSession, wasLocked);
        Verdict verdict = completion.complete(clientSession);
        if (verdict instanceof Refused refused) {
            return completion.refuse(this, event, refused.refusal());
        }
        if (verdict instanceof Allowed allowed) {
            keepPin(authSession, clientSession, allowed.grant().pin());
        }
        return super.authenticated(authSession, userSession, clientSessionContext);
    }

    private void keepPin(
            AuthenticationSessionModel authSession, AuthenticatedClientSessionModel clientSession, Pin pin) {
        CodePins pins = new CodePins(clientSession);
        String challenge = authSession.getClientNote(CODE_CHALLENGE_PARAM);
        if (DeviceGrantType.isOAuth2DeviceVerificationFlow(authSession)) {
            String userCode = authSession.getClientNote(DeviceGrantType.OAUTH2_DEVICE_VERIFIED_USER_CODE);
            OAuth2DeviceCodeModel device = DeviceEndpoint.getDeviceByUserCode(session, realm, userCode);
            if (device != null) {
                int remaining = (int) (device.getExpiration() - Time.currentTimeSeconds());
                pins.keep(CodePins.ofDevice(device.getDeviceCode()), pin, remaining);
            }
        } else if (challenge != null) {
            pins.keep(challenge, pin, realm.getAccessCodeLifespan());
        }
    }
}
