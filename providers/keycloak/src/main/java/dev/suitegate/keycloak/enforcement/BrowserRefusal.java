package dev.suitegate.keycloak.enforcement;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Turns a refusal into what the browser gets. A request that must not show anything ({@code prompt=none}, OpenID Connect Core
 * section 3.1.2.1; {@code IsPassive} of SAML) is sent back to the client with its protocol's error at once. A person sees a page that says why, and takes
 * the same error back to the product from there.
 */
public final class BrowserRefusal {

    private static final String PAGE = "product-no-access.ftl";
    private static final String PASSIVE = "suite.passive";

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserModel user;

    public BrowserRefusal(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserModel user) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
        this.user = user;
    }

    /** Ends the authentication of this browser tab. */
    Response respond(LoginProtocol protocol, Refusal refusal) {
        return respond(protocol, refusal, authSession, null);
    }

    /** The same with what the page says of a trial; where the person may say yes to it, the authentication goes on. */
    Response respond(LoginProtocol protocol, Refusal refusal, Optional<TrialPage> trial) {
        boolean goesOn = trial.map(TrialPage::getActionUrl).isPresent();
        AuthenticationSessionModel ended =
                goesOn ? AuthenticationCopy.beside(keycloakSession, authSession) : authSession;
        return respond(protocol, refusal, ended, trial.orElse(null));
    }

    private Response respond(
            LoginProtocol protocol, Refusal refusal, AuthenticationSessionModel ended, @Nullable TrialPage trial) {
        boolean passive = isPassive(authSession);
        String switchAccountUrl = passive ? null : new SwitchAccount(keycloakSession, authSession).url();
        if (!passive && protocol instanceof SuiteSamlProtocol saml) {
            return page(refusal, saml.wayBack(ended), switchAccountUrl, trial);
        }
        Response toClient = toClient(protocol, refusal, passive, ended);
        URI location = toClient.getLocation();
        return passive || location == null ? toClient : page(refusal, WayBack.link(location), switchAccountUrl, trial);
    }

    private Response page(
            Refusal refusal, WayBack wayBack, @Nullable String switchAccountUrl, @Nullable TrialPage trial) {
        NoAccess noAccess = new NoAccess(
                productName(refusal),
                ShownNames.account(user),
                refusal.word(),
                wayBack,
                switchAccountUrl,
                new SwitchTenant(keycloakSession, authSession, user).url(),
                authSession.getParentSession().getId(),
                trial);
        return keycloakSession
                .getProvider(LoginFormsProvider.class)
                .setAttribute("noAccess", noAccess)
                .setStatus(Response.Status.FORBIDDEN)
                .createForm(PAGE);
    }

    /** The protocol's own error response; it also ends the authentication of this browser tab. */
    private static Response toClient(
            LoginProtocol protocol, Refusal refusal, boolean passive, AuthenticationSessionModel ended) {
        if (passive && refusal.isChoice()) {
            return protocol.sendError(ended, LoginProtocol.Error.PASSIVE_INTERACTION_REQUIRED, null);
        }
        // Keycloak has no error of its own for this; CONSENT_DENIED becomes access_denied (RFC 6749 section 4.1.2.1).
        String description = refusal.isChoice() ? Refusal.CHOICE_REQUIRED : RefusalEvent.ERROR;
        return protocol.sendError(ended, LoginProtocol.Error.CONSENT_DENIED, description);
    }

    /** Has the request answered without showing anything: {@code IsPassive} of SAML core section 3.4.1. */
    static void markPassive(AuthenticationSessionModel authSession) {
        authSession.setAuthNote(PASSIVE, "true");
    }

    /** Whether the request must be answered without showing anything. */
    static boolean isPassive(AuthenticationSessionModel authSession) {
        if (Boolean.parseBoolean(authSession.getAuthNote(PASSIVE))) {
            return true;
        }
        String prompt = authSession.getClientNote(OIDCLoginProtocol.PROMPT_PARAM);
        return prompt != null && Arrays.asList(prompt.split(" ", -1)).contains(OIDCLoginProtocol.PROMPT_VALUE_NONE);
    }

    private @Nullable String productName(Refusal refusal) {
        return refusal.product() == null
                ? authSession.getClient().getName()
                : ShownNames.product(keycloakSession, refusal.product());
    }
}
