package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.AccessRequest;
import dev.suitegate.core.access.ClientUuid;
import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.Principal;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.keycloak.enforcement.ClientRule.Backend;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.Machine;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.enforcement.Verdict.NotOurs;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;

/** Asks the decision on token paths, where the tenant is the one pinned in what was presented and never chosen again. */
final class TokenAccess {

    private final KeycloakSession keycloakSession;

    TokenAccess(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    /** Is what is pinned so, and was issued to this client, still good for whoever this session belongs to? */
    Verdict evaluate(ClientModel client, UserSessionModel userSession, Optional<Pin> pin) {
        Optional<ClientModel> machine = ServiceAccount.clientOf(userSession);
        if (machine.isPresent()) {
            return evaluateMachine(ClientRule.of(keycloakSession, machine.get()), pin);
        }
        return evaluate(
                client,
                product -> AccessRequest.of(SignedInPerson.of(keycloakSession, userSession), product)
                        .presenting(pin));
    }

    /** Is what this client session serves so still good? */
    Verdict evaluate(AuthenticatedClientSessionModel clientSession, Pin pin) {
        return evaluate(clientSession.getClient(), clientSession.getUserSession(), Optional.of(pin));
    }

    /** Is what is pinned so still good for the person, of whom there is no session yet? */
    Verdict evaluatePresented(ClientModel client, Principal.Person person, Optional<Pin> pin) {
        return evaluate(client, product -> AccessRequest.of(person, product).presenting(pin));
    }

    /** May the person, who has just authenticated without a browser, enter through this client? */
    Verdict evaluateSignIn(ClientModel client, Principal.Person person, List<TenantHint> hints) {
        return evaluate(
                client,
                product -> AccessRequest.of(person, product)
                        .through(new ClientUuid(client.getId()))
                        .withHints(hints));
    }

    private Verdict evaluate(ClientModel client, Function<ProductId, AccessRequest> request) {
        ClientRule rule = ClientRule.of(keycloakSession, client);
        if (rule instanceof Exempt) {
            return new NotOurs();
        }
        return rule instanceof People people
                ? Verdict.of(keycloakSession, request.apply(people.product()))
                : new Refused(Refusal.noProduct());
    }

    /** May the client obtain a token for itself (RFC 6749 section 4.4)? */
    Verdict evaluateMachine(ClientRule rule) {
        return rule instanceof Machine machine ? Verdict.of(keycloakSession, request(machine)) : withoutTenant(rule);
    }

    private Verdict evaluateMachine(ClientRule rule, Optional<Pin> pin) {
        return rule instanceof Machine machine
                ? Verdict.of(keycloakSession, request(machine).presenting(pin))
                : withoutTenant(rule);
    }

    private static AccessRequest request(Machine machine) {
        return AccessRequest.of(new Principal.Machine(machine.tenant()), machine.product());
    }

    private static Verdict withoutTenant(ClientRule rule) {
        return rule instanceof Exempt || rule instanceof Backend ? new NotOurs() : new Refused(Refusal.noProduct());
    }
}
