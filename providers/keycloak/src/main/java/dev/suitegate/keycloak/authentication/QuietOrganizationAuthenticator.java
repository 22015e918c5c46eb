package dev.suitegate.keycloak.authentication;

import org.jspecify.annotations.NullUnmarked;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.utils.KeycloakModelUtils;
import org.keycloak.organization.authentication.authenticators.browser.OrganizationAuthenticator;
import org.keycloak.organization.utils.Organizations;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keycloak's step that asks for the name first, without telling strangers about accounts: it would say that an address of an
 * organization's domain has none, or a disabled one. Whoever it may be is asked for a password. (Nor do the pages before that
 * name the organization of an account.)
 */
@NullUnmarked
final class QuietOrganizationAuthenticator extends OrganizationAuthenticator {

    private static final String CHOSEN_LATER = "chosen-later";

    private final KeycloakSession keycloakSession;

    QuietOrganizationAuthenticator(KeycloakSession keycloakSession) {
        super(keycloakSession);
        this.keycloakSession = keycloakSession;
    }

    @Override
    public void authenticate(AuthenticationFlowContext context) {
        String name = context.getAuthenticationSession().getClientNote(OIDCLoginProtocol.LOGIN_HINT_PARAM);
        if (isNobodyToRedirect(context, name)) {
            askForPassword(context, name);
            return;
        }
        withoutItsChoice(context, () -> super.authenticate(context));
        keepQuiet(context, name);
    }

    @Override
    public void action(AuthenticationFlowContext context) {
        String name = context.getHttpRequest().getDecodedFormParameters().getFirst(UserModel.USERNAME);
        if (isNobodyToRedirect(context, name)) {
            askForPassword(context, name);
            return;
        }
        withoutItsChoice(context, () -> super.action(context));
        keepQuiet(context, name);
    }

    /**
     * Keycloak asks for an organization before the password, and so names those of an account to whoever knows its name. The
     * suite asks afterwards; until then this says that one has been chosen.
     */
    private static void withoutItsChoice(AuthenticationFlowContext context, Runnable step) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        postponeChoice(authSession);
        step.run();
        if (CHOSEN_LATER.equals(authSession.getClientNote(OrganizationModel.ORGANIZATION_ATTRIBUTE))) {
            authSession.removeClientNote(OrganizationModel.ORGANIZATION_ATTRIBUTE);
        }
    }

    private static void postponeChoice(AuthenticationSessionModel authSession) {
        if (authSession.getClientNote(OrganizationModel.ORGANIZATION_ATTRIBUTE) == null) {
            authSession.setClientNote(OrganizationModel.ORGANIZATION_ATTRIBUTE, CHOSEN_LATER);
        }
    }

    /** An unknown name in an organization that has no identity provider to send it to. */
    private boolean isNobodyToRedirect(AuthenticationFlowContext context, String name) {
        if (name == null || name.isBlank() || !context.getRealm().isOrganizationsEnabled()) {
            return false;
        }
        if (KeycloakModelUtils.findUserByNameOrEmail(keycloakSession, context.getRealm(), name) != null) {
            return false;
        }
        String domain = name.contains("@") ? name.substring(name.lastIndexOf('@') + 1) : null;
        OrganizationModel organization = Organizations.resolveOrganization(keycloakSession, null, domain);
        return organization != null
                && organization.getIdentityProviders().findAny().isEmpty();
    }

    private void keepQuiet(AuthenticationFlowContext context, String name) {
        boolean disabled =
                context.getStatus() == FlowStatus.FAILED && context.getError() == AuthenticationFlowError.INVALID_USER;
        if (name != null && disabled) {
            context.clearUser();
            askForPassword(context, name);
        }
    }

    private void askForPassword(AuthenticationFlowContext context, String name) {
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        authSession.removeAuthNote(OrganizationModel.ORGANIZATION_ATTRIBUTE);
        keycloakSession.getContext().setOrganization(null);
        authSession.setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, name);
        authSession.setAuthNote(AbstractUsernameFormAuthenticator.USERNAME_HIDDEN, "true");
        context.attempted();
    }
}
