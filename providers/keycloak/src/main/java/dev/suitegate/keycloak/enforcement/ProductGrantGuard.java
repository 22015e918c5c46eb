package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.access.Pin;
import dev.suitegate.core.access.ProductGrant;
import dev.suitegate.keycloak.enforcement.ClientRule.Backend;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.ClientRule.Machine;
import dev.suitegate.keycloak.enforcement.ClientRule.People;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.token.AccessTokenClaims;
import dev.suitegate.keycloak.token.PinClaims;
import java.util.Optional;
import java.util.Set;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/**
 * The last word on every OpenID Connect token response, whichever grant type led to it: no token leaves without a product grant
 * that holds now, and none leaves with anything of another product's in it. It runs after every other processor.
 */
final class ProductGrantGuard implements TokenPostProcessor {

    private final KeycloakSession keycloakSession;
    private final TokenAccess access;

    ProductGrantGuard(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
        this.access = new TokenAccess(keycloakSession);
    }

    @Override
    public void process(TokenPostProcessorContext context) {
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        GuardRefusal refusal = new GuardRefusal(keycloakSession, clientSession);
        ClientModel issuedTo = clientSession
                .getRealm()
                .getClientByClientId(context.accessToken().getIssuedFor());
        if (issuedTo == null) {
            throw refusal.of(Refusal.noProduct());
        }
        ClientRule rule = ClientRule.of(keycloakSession, issuedTo);
        boolean isExempt = rule instanceof Exempt;
        if (!isOfOneProduct(rule, clientSession.getClient(), issuedTo)
                || (!isExempt && AdministrationReach.isOpenTo(context.clientSessionCtx()))) {
            throw refusal.of(Refusal.noProduct());
        }
        Optional<ClientModel> machine = ServiceAccount.clientOf(clientSession.getUserSession());
        if (machine.isPresent()) {
            guardMachine(context, ClientRule.of(keycloakSession, machine.get()), rule, refusal);
        } else if (isExempt) {
            new ExemptAudience(keycloakSession).strip(context.accessToken());
        } else {
            guardPerson(context, issuedTo, rule, refusal);
        }
        new RefreshRotation(keycloakSession).consume(context);
    }

    /** A permission token (UMA 2.0) lives in the session of the resource server, and is issued to the client that asked. */
    private boolean isOfOneProduct(ClientRule rule, ClientModel sessionHolder, ClientModel issuedTo) {
        return sessionHolder.equals(issuedTo)
                || ClientRule.of(keycloakSession, sessionHolder).ownProduct().equals(rule.ownProduct());
    }

    private void guardPerson(
            TokenPostProcessorContext context, ClientModel issuedTo, ClientRule rule, GuardRefusal refusal) {
        Verdict verdict = evaluatePerson(context, issuedTo, rule);
        if (verdict instanceof Allowed allowed && rule instanceof People people) {
            write(context, allowed.grant(), people.audience(), refusal);
        } else {
            throw refusal.of(verdict);
        }
    }

    private Verdict evaluatePerson(TokenPostProcessorContext context, ClientModel issuedTo, ClientRule rule) {
        UserSessionModel userSession =
                context.clientSessionCtx().getClientSession().getUserSession();
        Optional<String> vouchedBy = VouchedSignIn.find(keycloakSession);
        if (vouchedBy.isEmpty()) {
            return access.evaluate(issuedTo, userSession, presentedPin(context, rule));
        }
        if (AccountLock.isLocked(keycloakSession, userSession.getRealm(), userSession.getUser())) {
            return new Refused(
                    rule.ownProduct().map(Refusal::authenticationNotAccepted).orElseGet(Refusal::noProduct));
        }
        return access.evaluateSignIn(
                issuedTo,
                SignedInPerson.through(keycloakSession, userSession.getUser(), vouchedBy.get()),
                RequestedTenants.ofTokenRequest(keycloakSession));
    }

    private void guardMachine(
            TokenPostProcessorContext context, ClientRule machineRule, ClientRule rule, GuardRefusal refusal) {
        if (machineRule instanceof Exempt && rule instanceof Exempt) {
            new ExemptAudience(keycloakSession).strip(context.accessToken());
            return;
        }
        Verdict verdict = access.evaluateMachine(machineRule);
        if (!machineRule.ownProduct().equals(rule.ownProduct())) {
            throw refusal.of(Refusal.noProduct());
        }
        if (machineRule instanceof Backend backend) {
            AccessTokenClaims.restrictTo(
                    context.accessToken(), Set.of(backend.product().value()));
        } else if (verdict instanceof Allowed allowed && machineRule instanceof Machine bound) {
            write(context, allowed.grant(), bound.audience(), refusal);
        } else {
            throw refusal.of(verdict);
        }
    }

    private void write(
            TokenPostProcessorContext context, ProductGrant grant, Set<String> audience, GuardRefusal refusal) {
        RequestedAudience requested = RequestedAudience.of(context);
        if (!requested.isWithin(audience)) {
            throw refusal.of(new Refusal(Refusal.noProduct().word(), grant.product(), grant.tenant(), grant.pin()));
        }
        AccessTokenClaims.write(context.accessToken(), grant, requested.narrow(audience));
        if (context.refreshToken() != null) {
            PinClaims.write(context.refreshToken(), grant);
            ServedTenants.addOffline(keycloakSession, context, grant.pin());
        }
    }

    /**
     * A code is pinned through its code challenge, a refresh token carries its pin itself; for what the guard does not see
     * (device code, subject token) the layer that checked it has kept the pin. Nothing else is accepted.
     */
    private Optional<Pin> presentedPin(TokenPostProcessorContext context, ClientRule rule) {
        if (context.code() != null) {
            CodePins pins = new CodePins(context.clientSessionCtx().getClientSession());
            return Optional.ofNullable(context.code().getCodeChallenge()).flatMap(pins::find);
        }
        if (context.requestRefreshToken() != null) {
            return PinClaims.read(context.requestRefreshToken());
        }
        return rule.ownProduct().flatMap(product -> PresentedPin.find(keycloakSession, product));
    }
}
