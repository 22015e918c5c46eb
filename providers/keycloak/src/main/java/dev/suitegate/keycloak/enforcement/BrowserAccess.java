package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessDecision;
import dev.suitegate.core.access.AccessDecision.Denied;
import dev.suitegate.core.access.AccessDecision.Granted;
import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.DenialReason;
import dev.suitegate.core.access.Principal.Person;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.NotOurs;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.token.IssuedGrant;
import dev.suitegate.keycloak.wiring.AccessServices;
import java.util.List;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/** Asks the decision in the browser, where a request may still name the tenant. */
public final class BrowserAccess {

    private final KeycloakSession keycloakSession;

    public BrowserAccess(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** May the person, who is signing in, go on to the client of this request? */
    Verdict evaluate(AuthenticationSessionModel authSession, UserModel user) {
        return evaluate(authSession, SignedInPerson.of(keycloakSession, authSession, user));
    }

    /** May the person of this suite session have a code for the client of this request? */
    Verdict evaluate(AuthenticationSessionModel authSession, UserSessionModel userSession) {
        return evaluate(authSession, SignedInPerson.of(keycloakSession, userSession));
    }

    private Verdict evaluate(AuthenticationSessionModel authSession, Person person) {
        ClientRule rule = ClientRule.of(keycloakSession, authSession.getClient());
        if (rule instanceof Exempt) {
            return new NotOurs();
        }
        if (!(rule instanceof People people)) {
            return new Refused(Refusal.noProduct());
        }
        AccessRequest request = AccessRequest.of(person, people.product());
        List<TenantHint> hints = RequestedTenants.of(authSession);
        AccessDecision decision = evaluate(request, hints);
        if (decision instanceof Granted granted) {
            IssuedGrant.set(keycloakSession, granted.grant());
            return new Allowed(granted.grant());
        }
        return new Refused(
                decision instanceof Denied denied
                        ? Refusal.of(denied, people.product(), null)
                        : Refusal.choiceRequired(people.product()));
    }

    /** Every tenant that the request names must be one and the same. */
    private AccessDecision evaluate(AccessRequest request, List<TenantHint> hints) {
        AccessServices services = AccessServices.of(keycloakSession);
        if (hints.isEmpty()) {
            return services.evaluate(request);
        }
        List<AccessDecision> decisions = hints.stream()
                .map(hint -> services.evaluate(request.withHint(hint)))
                .distinct()
                .toList();
        return decisions.size() == 1
                ? decisions.get(0)
                : decisions.stream()
                        .filter(Denied.class::isInstance)
                        .findFirst()
                        .orElse(new Denied(DenialReason.NOT_A_MEMBER));
    }
}
