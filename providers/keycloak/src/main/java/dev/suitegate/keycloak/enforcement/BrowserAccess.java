package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.Principal.Person;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.core.tenant.TenantId;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.enforcement.Verdict.NotOurs;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ClientModel;
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
        return evaluate(
                authSession,
                SignedInPerson.of(keycloakSession, authSession, user),
                ChosenTenant.earlier(keycloakSession, authSession, user));
    }

    /** May the person of this suite session have a code for the client of this request? */
    Verdict evaluate(AuthenticationSessionModel authSession, UserSessionModel userSession) {
        return evaluate(
                authSession,
                SignedInPerson.of(keycloakSession, userSession),
                ChosenTenant.earlier(authSession, userSession));
    }

    /** May the person of this suite session have a code for the client, for the tenant that the hints name? */
    Verdict evaluate(ClientModel client, UserSessionModel userSession, List<TenantHint> hints) {
        return evaluate(
                client, SignedInPerson.of(keycloakSession, userSession), hints, ChosenTenant.earlier(userSession));
    }

    /** What is asked of the decision about the person of this suite session; empty: the client belongs to no product. */
    Optional<AccessRequest> request(AuthenticationSessionModel authSession, UserSessionModel userSession) {
        return ClientRule.of(keycloakSession, authSession.getClient()) instanceof People people
                ? Optional.of(request(
                        authSession.getClient(),
                        people,
                        SignedInPerson.of(keycloakSession, userSession),
                        hints(authSession),
                        ChosenTenant.earlier(authSession, userSession)))
                : Optional.empty();
    }

    /** What is asked of the decision about the person who is signing in; empty: the client belongs to no product. */
    Optional<AccessRequest> request(AuthenticationSessionModel authSession, UserModel user) {
        return ClientRule.of(keycloakSession, authSession.getClient()) instanceof People people
                ? Optional.of(request(
                        authSession.getClient(),
                        people,
                        SignedInPerson.of(keycloakSession, authSession, user),
                        hints(authSession),
                        ChosenTenant.earlier(keycloakSession, authSession, user)))
                : Optional.empty();
    }

    private Verdict evaluate(AuthenticationSessionModel authSession, Person person, @Nullable TenantId earlier) {
        return evaluate(authSession.getClient(), person, hints(authSession), earlier);
    }

    private List<TenantHint> hints(AuthenticationSessionModel authSession) {
        List<TenantHint> hints = new ArrayList<>(RequestedTenants.of(keycloakSession, authSession));
        ChosenTenant.picked(authSession).ifPresent(hints::add);
        return hints;
    }

    private Verdict evaluate(ClientModel client, Person person, List<TenantHint> hints, @Nullable TenantId earlier) {
        ClientRule rule = ClientRule.of(keycloakSession, client);
        if (rule instanceof Exempt) {
            return new NotOurs();
        }
        if (!(rule instanceof People people)) {
            return new Refused(Refusal.noProduct());
        }
        return Verdict.of(keycloakSession, request(client, people, person, hints, earlier));
    }

    private static AccessRequest request(
            ClientModel client, People people, Person person, List<TenantHint> hints, @Nullable TenantId earlier) {
        return AccessRequest.of(person, people.product())
                .through(new ClientUuid(client.getId()))
                .withHints(hints)
                .remembering(earlier);
    }
}
