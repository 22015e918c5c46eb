package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.util.TokenUtil;

/**
 * The tenant that a person chose on the page: for this request, which it is held to, and for the rest of the suite session,
 * where it only spares the question while it still gives access.
 */
final class ChosenTenant {

    private static final String NOW = "suite.chosen";
    private static final String REMEMBERED = "suite.chosen_tenant";

    /** Longer than any id, and not worth keeping. */
    private static final int LONGEST = 100;

    private static final String NOBODY = "";

    private ChosenTenant() {}

    /** Holds this request to what was picked; it comes from the browser and is judged like any hint. */
    static void pick(AuthenticationSessionModel authSession, String hint) {
        authSession.setAuthNote(NOW, hint.length() > LONGEST ? NOBODY : hint);
    }

    /** What was picked in this request. */
    static Optional<TenantHint> picked(AuthenticationSessionModel authSession) {
        return Optional.ofNullable(authSession.getAuthNote(NOW)).map(TenantHint::new);
    }

    /** Keeps what was picked in this request, and was granted, for the next ones of the suite session. */
    static void remember(AuthenticationSessionModel authSession, UserSessionModel userSession, TenantId granted) {
        if (authSession.getAuthNote(NOW) != null) {
            userSession.setNote(REMEMBERED, TenantNote.text(granted));
        }
    }

    /** What the person chose earlier; null: nothing, or this request asks to choose anew. */
    static @Nullable TenantId earlier(
            KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        UserSessionModel userSession = keycloakSession
                .sessions()
                .getUserSession(
                        authSession.getRealm(), authSession.getParentSession().getId());
        return userSession == null || !user.equals(userSession.getUser()) ? null : earlier(authSession, userSession);
    }

    /** The same, of a suite session that is known. */
    static @Nullable TenantId earlier(AuthenticationSessionModel authSession, UserSessionModel userSession) {
        // An account here is one with one of the tenants (prompt=select_account, OpenID Connect Core section 3.1.2.1).
        String prompt = authSession.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        return TokenUtil.hasPrompt(prompt, OIDCLoginProtocol.PROMPT_VALUE_SELECT_ACCOUNT) ? null : earlier(userSession);
    }

    static @Nullable TenantId earlier(UserSessionModel userSession) {
        String known = userSession.getNote(REMEMBERED);
        return known == null ? null : TenantNote.read(known);
    }
}
