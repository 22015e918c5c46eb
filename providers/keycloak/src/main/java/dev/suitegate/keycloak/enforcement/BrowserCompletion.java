package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** What every completion of a sign-in in the browser goes through, whatever protocol and flow led there. */
final class BrowserCompletion {

    private final KeycloakSession keycloakSession;
    private final AuthenticationSessionModel authSession;
    private final UserSessionModel userSession;

    BrowserCompletion(
            KeycloakSession keycloakSession, AuthenticationSessionModel authSession, UserSessionModel userSession) {
        this.keycloakSession = keycloakSession;
        this.authSession = authSession;
        this.userSession = userSession;
    }

    /** Decides, remembers the tenant in the client session, and leaves nothing of the product behind a refusal. */
    Verdict complete(AuthenticatedClientSessionModel clientSession) {
        SignedInPerson.remember(authSession, userSession, clientSession);
        Verdict verdict = evaluate();
        if (verdict instanceof Refused) {
            SessionResidue.clear(clientSession, null);
            FreshConsent.withdraw(keycloakSession, userSession.getUser(), clientSession.getClient());
        } else if (verdict instanceof Allowed allowed) {
            new ServedTenants(clientSession).add(allowed.grant().pin());
        }
        return verdict;
    }

    private Verdict evaluate() {
        Verdict verdict = new BrowserAccess(keycloakSession).evaluate(authSession, userSession);
        if (verdict instanceof Allowed allowed
                && AccountLock.isLocked(keycloakSession, authSession.getRealm(), userSession.getUser())) {
            ProductId product = allowed.grant().product();
            return new Refused(Refusal.authenticationNotAccepted(product));
        }
        return verdict;
    }
}
