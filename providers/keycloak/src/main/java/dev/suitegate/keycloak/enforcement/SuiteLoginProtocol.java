package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.NullUnmarked;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientSessionContext;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.OIDCProviderConfig;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * OpenID Connect with one more question: every completion in the browser ends in {@link #authenticated}, whatever flow led
 * there (brokered login, registration, reset of credentials, a client's own flow), and gets a code only with a product grant.
 */
@NullUnmarked
final class SuiteLoginProtocol extends OIDCLoginProtocol {

    SuiteLoginProtocol(OIDCProviderConfig config) {
        super(config);
    }

    @Override
    public Response authenticated(
            AuthenticationSessionModel authSession,
            UserSessionModel userSession,
            ClientSessionContext clientSessionContext) {
        AuthenticatedClientSessionModel clientSession = clientSessionContext.getClientSession();
        Verdict verdict = new BrowserAccess(session).evaluate(authSession, userSession);
        if (verdict instanceof Refused refused) {
            SessionResidue.clear(clientSession, null);
            RefusalEvent.record(event, refused.refusal());
            return new BrowserRefusal(session, authSession, userSession.getUser()).respond(this, refused.refusal());
        }
        if (verdict instanceof Allowed allowed) {
            Pin pin = allowed.grant().pin();
            new ServedTenants(clientSession).add(pin);
            String challenge = authSession.getClientNote(CODE_CHALLENGE_PARAM);
            if (challenge != null) {
                new CodePins(clientSession).keep(challenge, pin, realm.getAccessCodeLifespan());
            }
        }
        return super.authenticated(authSession, userSession, clientSessionContext);
    }
}
