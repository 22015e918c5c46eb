package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.metrics.AccessPath;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.AuthenticationFlowException;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.representations.idm.OAuth2ErrorRepresentation;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Asks the decision within a login flow and answers the flow. */
public final class FlowStep {

    /** Read by the consent page in the theme. */
    private static final String TENANT_TYPE = "suite.tenant_type";

    /** How Keycloak marks the flow of a password grant (RFC 6749 section 4.3). */
    private static final String TOKEN_ENDPOINT = "token";

    private FlowStep() {}

    /** Lets the flow go on, or ends it with the refusal before a session, a consent or a code exists. */
    public static void run(AuthenticationFlowContext context) {
        run(context, false);
    }

    /** @param failed whether the person has just said yes to a trial in vain */
    private static void run(AuthenticationFlowContext context, boolean failed) {
        KeycloakSession keycloakSession = context.getSession();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        UserModel user = context.getUser();
        AccessPath.ofSignIn(authSession.getProtocol()).keep(keycloakSession);
        Verdict verdict = new BrowserAccess(keycloakSession).evaluate(authSession, user);
        if (verdict instanceof Refused refused) {
            refuseOrAsk(context, refused.refusal(), failed);
            return;
        }
        if (verdict instanceof Allowed allowed) {
            nameTenant(authSession, allowed.grant().tenant());
            if (BrowserRefusal.isPassive(authSession)) {
                pin(keycloakSession, authSession, allowed.grant().pin());
            } else {
                new TenantConsent(keycloakSession, authSession.getClient(), user)
                        .askFor(allowed.grant().tenant(), authSession);
            }
        }
        context.success();
    }

    /** Takes what the person chose, or agreed to; it comes from the browser, so it is judged like any hint. */
    public static void answer(AuthenticationFlowContext context) {
        MultivaluedMap<String, String> sent = context.getHttpRequest().getDecodedFormParameters();
        if (sent.containsKey(AskForTenant.CANCEL)) {
            context.cancelLogin();
            return;
        }
        String tenant = sent.getFirst(AskForTenant.FIELD);
        if (tenant != null) {
            ChosenTenant.pick(context.getAuthenticationSession(), tenant);
        }
        String trial = sent.getFirst(BeginTrial.FIELD);
        run(context, trial != null && !new BeginTrial(context).begin(trial));
    }

    private static void refuseOrAsk(AuthenticationFlowContext context, Refusal refusal, boolean failed) {
        boolean mayAsk = !TOKEN_ENDPOINT.equals(context.getFlowPath())
                && !BrowserRefusal.isPassive(context.getAuthenticationSession());
        if (refusal.isChoice() && mayAsk) {
            new AskForTenant(context).ask(refusal);
        } else {
            refuse(context, refusal, failed);
        }
    }

    /** With prompt=none Keycloak completes the sign-in with its own protocol class, past {@link SuiteLoginProtocol}. */
    private static void pin(KeycloakSession keycloakSession, AuthenticationSessionModel authSession, Pin pin) {
        AuthenticatedClientSessionModel clientSession = clientSession(keycloakSession, authSession);
        if (clientSession != null) {
            new CodePins(clientSession).prune(null);
        }
        ServedTenants.prepare(authSession, pin);
        String challenge = authSession.getClientNote(OIDCLoginProtocol.CODE_CHALLENGE_PARAM);
        if (challenge != null) {
            CodePins.prepare(authSession, challenge, pin, authSession.getRealm().getAccessCodeLifespan());
        }
    }

    private static @Nullable AuthenticatedClientSessionModel clientSession(
            KeycloakSession keycloakSession, AuthenticationSessionModel authSession) {
        UserSessionModel userSession = keycloakSession
                .sessions()
                .getUserSession(
                        authSession.getRealm(), authSession.getParentSession().getId());
        return userSession == null
                ? null
                : userSession.getAuthenticatedClientSessionByClient(
                        authSession.getClient().getId());
    }

    /** Tells the consent page for whom the person is about to enter. */
    static void nameTenant(AuthenticationSessionModel authSession, TenantId tenant) {
        authSession.setAuthNote(TENANT_TYPE, tenant.type().claim());
        if (tenant.isPerson()) {
            authSession.removeAuthNote(OrganizationModel.ORGANIZATION_ATTRIBUTE);
        } else {
            authSession.setAuthNote(OrganizationModel.ORGANIZATION_ATTRIBUTE, tenant.value());
        }
    }

    private static void refuse(AuthenticationFlowContext context, Refusal refusal, boolean failed) {
        if (TOKEN_ENDPOINT.equals(context.getFlowPath())) {
            RefusalEvent.beside(context.getSession(), context.getEvent())
                    .user(context.getUser())
                    .record(Layer.AUTHENTICATOR, refusal);
            context.forceChallenge(invalidGrant());
        } else {
            refuseInBrowser(context, refusal, failed);
        }
    }

    /** The direct grant has no page: an OAuth error (RFC 6749 section 5.2). Keycloak then drops the authentication session. */
    private static Response invalidGrant() {
        return Response.status(Response.Status.BAD_REQUEST)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(new OAuth2ErrorRepresentation(OAuthErrorException.INVALID_GRANT, GateRefusal.DESCRIPTION))
                .build();
    }

    private static void refuseInBrowser(AuthenticationFlowContext context, Refusal refusal, boolean failed) {
        KeycloakSession keycloakSession = context.getSession();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        LoginProtocol protocol = keycloakSession
                .getProvider(LoginProtocol.class, authSession.getProtocol())
                .setRealm(context.getRealm())
                .setHttpHeaders(context.getHttpRequest().getHttpHeaders())
                .setUriInfo(context.getUriInfo())
                .setEventBuilder(context.getEvent());
        RefusalEvent.beside(context.getSession(), context.getEvent())
                .user(context.getUser())
                .record(Layer.AUTHENTICATOR, refusal);
        BrowserRefusal browserRefusal = new BrowserRefusal(keycloakSession, authSession, context.getUser());
        boolean passive = BrowserRefusal.isPassive(authSession);
        Response response = browserRefusal.respond(protocol, refusal, trial(context, refusal, failed));
        if (passive) {
            // With prompt=none Keycloak turns any other answer of a flow into login_required; of the errors, most are
            // recorded as a wrong password.
            throw new AuthenticationFlowException(AuthenticationFlowError.GENERIC_AUTHENTICATION_ERROR, response);
        }
        // Not failure(): that counts as a wrong password, and five refusals would lock the account.
        context.forceChallenge(response);
    }

    private static Optional<TrialPage> trial(AuthenticationFlowContext context, Refusal refusal, boolean failed) {
        KeycloakSession keycloakSession = context.getSession();
        AuthenticationSessionModel authSession = context.getAuthenticationSession();
        return new OfferTrial(keycloakSession, authSession, context.getUser())
                .page(
                        refusal,
                        new BrowserAccess(keycloakSession).request(authSession, context.getUser()),
                        () -> context.getActionUrl(context.generateAccessCode()).toString(),
                        failed);
    }
}
