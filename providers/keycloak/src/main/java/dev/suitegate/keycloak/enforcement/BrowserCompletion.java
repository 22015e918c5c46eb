package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.metrics.AccessPath;
import jakarta.ws.rs.core.Response;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What every completion of a sign-in in the browser goes through, whatever protocol and flow led there. */
final class BrowserCompletion {

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserSessionModel userSession;
    private final boolean wasLocked;

    /**
     * @param wasLocked whether the account was locked when the request came; Keycloak forgets the wrong passwords of a person who
     *     is about to complete a sign-in
     */
    BrowserCompletion(
            KeycloakSession keycloakSession,
            AuthenticationSessionModel authSession,
            UserSessionModel userSession,
            boolean wasLocked) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
        this.userSession = userSession;
        this.wasLocked = wasLocked;
    }

    /** Decides, remembers the tenant in the client session, and leaves nothing of the product behind a refusal. */
    Verdict complete(AuthenticatedClientSessionModel clientSession) {
        AccessPath.ofSignIn(authSession.getProtocol()).keep(keycloakSession);
        SignedInPerson.remember(authSession, userSession, clientSession);
        Verdict verdict = evaluate(clientSession);
        if (verdict instanceof Allowed allowed && !consent(clientSession).isSettled(tenant(allowed), authSession)) {
            verdict = new Refused(Refusal.consentRequired(allowed.grant()));
        }
        if (verdict instanceof Refused) {
            SessionResidue.clear(keycloakSession, clientSession, null);
            FreshConsent.withdraw(keycloakSession, userSession.getUser(), clientSession.getClient());
        } else if (verdict instanceof Allowed allowed) {
            new ServedTenants(clientSession).add(allowed.grant().pin());
            ChosenTenant.remember(authSession, userSession, tenant(allowed));
            consent(clientSession).keep(tenant(allowed));
        }
        return verdict;
    }

    /** Says so to the event log, the person and the client; where only a page was passed by, the person is shown it. */
    Response refuse(LoginProtocol protocol, EventBuilder event, Refusal refusal) {
        ResumeSignIn resume = new ResumeSignIn(keycloakSession, authSession);
        boolean mayAsk = !BrowserRefusal.isPassive(authSession) && resume.isPossible();
        if (mayAsk && (refusal.isOpen() || isTrialPossible(refusal))) {
            return resume.respond(userSession, refusal);
        }
        RefusalEvent.beside(keycloakSession, event).record(Layer.LOGIN_PROTOCOL, refusal);
        Response response =
                new BrowserRefusal(keycloakSession, authSession, userSession.getUser()).respond(protocol, refusal);
        if (wasLocked) {
            AccountLock.endNewSession(keycloakSession, userSession);
        }
        return response;
    }

    private boolean isTrialPossible(Refusal refusal) {
        return new OfferTrial(keycloakSession, authSession, userSession.getUser())
                .isPossible(refusal, new BrowserAccess(keycloakSession).request(authSession, userSession));
    }

    private Verdict evaluate(AuthenticatedClientSessionModel clientSession) {
        if (wasLocked && !AuthenticationManager.isSSOAuthentication(clientSession)) {
            ClientModel client = clientSession.getClient();
            return new Refused(Refusal.authenticationNotAccepted(
                    ClientRule.of(keycloakSession, client).ownProduct().orElse(null)));
        }
        return new BrowserAccess(keycloakSession).evaluate(authSession, userSession);
    }

    private TenantConsent consent(AuthenticatedClientSessionModel clientSession) {
        return new TenantConsent(keycloakSession, clientSession.getClient(), userSession.getUser());
    }

    private static TenantId tenant(Allowed allowed) {
        return allowed.grant().tenant();
    }
}
