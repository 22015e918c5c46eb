package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ProductRegistration;
import dev.suitegate.core.access.TrialQuestion;
import dev.suitegate.core.catalog.TrialOffer;
import dev.suitegate.keycloak.role.SuiteRole;
import dev.suitegate.keycloak.wiring.AccessServices;
import org.jspecify.annotations.Nullable;
import org.keycloak.authentication.AuthenticatorUtil;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.grants.device.DeviceGrantType;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Asks whether somebody may try the product that they are refused. */
final class TrialQuestions {

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;

    TrialQuestions(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
        this.user = user;
    }

    /**
     * Whether a trial can be talked of here at all: not with whoever must be shown nothing, or acts as somebody else, and not to a
     * device, which hears the refusal at once.
     */
    boolean mayAsk() {
        return !BrowserRefusal.isPassive(authSession)
                && !DeviceGrantType.isOAuth2DeviceVerificationFlow(authSession)
                && !isImpersonated();
    }

    /**
     * The question about this request, asked anew.
     *
     * @param session in which the answer is looked for, for the same realm
     */
    TrialQuestion of(KeycloakSession session, AccessRequest request) {
        TrialOffer offer = AccessServices.of(session)
                .registrations()
                .product(request.product())
                .map(ProductRegistration::trial)
                .orElse(null);
        return new TrialQuestion(request, offer, isAdministrator());
    }

    private boolean isAdministrator() {
        RealmModel realm = authSession.getRealm();
        return SuiteRole.MANAGE_SEATS.isHeldBy(user, realm, realm);
    }

    private boolean isImpersonated() {
        UserSessionModel userSession = reused();
        return userSession != null && userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString()) != null;
    }

    private @Nullable UserSessionModel reused() {
        return AuthenticatorUtil.isSSOAuthentication(authSession)
                ? keycloakSession
                        .sessions()
                        .getUserSession(
                                authSession.getRealm(),
                                authSession.getParentSession().getId())
                : null;
    }
}
