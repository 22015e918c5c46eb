package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import dev.suitegate.keycloak.token.PinClaims;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.protocol.oidc.grants.ciba.channel.CIBAAuthenticationRequest;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelAuthenticationRequestContext;
import org.keycloak.protocol.oidc.grants.ciba.clientpolicy.context.BackchannelTokenRequestContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/**
 * Sign-in on another device (OpenID Connect CIBA). The request is refused before the person is asked; what is asked for is
 * pinned in the {@code auth_req_id}, which Keycloak encrypts, and judged again when it is redeemed.
 */
final class BackchannelGate {

    private final KeycloakSession keycloakSession;
    private final TokenAccess access;

    BackchannelGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
        this.access = new TokenAccess(keycloakSession);
    }

    void checkRequest(BackchannelAuthenticationRequestContext context) throws ClientPolicyException {
        CIBAAuthenticationRequest request = context.getParsedRequest();
        ClientModel client = request.getClient();
        UserModel user = request.getUser();
        ParameterSyntax.check(context.getRequestParameters());
        List<TenantHint> hints = RequestedTenants.of(
                context.getRequestParameters().getFirst(RequestedTenants.NAME),
                context.getRequest().getScope());
        Verdict verdict = access.evaluateSignIn(client, SignedInPerson.through(keycloakSession, user, null), hints);
        if (verdict instanceof Refused refused) {
            throw new GateRefusal(keycloakSession, client, EventType.AUTHREQID_TO_TOKEN)
                    .accessDenied(user, refused.refusal());
        }
        if (verdict instanceof Allowed allowed) {
            PinClaims.write(request, allowed.grant());
        }
    }

    void checkRedemption(BackchannelTokenRequestContext context) throws ClientPolicyException {
        CIBAAuthenticationRequest request = context.getParsedRequest();
        ClientModel client = request.getClient();
        ClientRule rule = ClientRule.of(keycloakSession, client);
        if (rule instanceof Exempt || !client.getClientId().equals(request.getIssuedFor())) {
            return; // Keycloak refuses what was issued to another client.
        }
        UserModel user = user(request);
        if (user == null) {
            return; // Keycloak refuses a request for nobody.
        }
        ProductId product = rule.ownProduct().orElse(null);
        if (product == null || AccountLock.isLocked(keycloakSession, client.getRealm(), user)) {
            throw refusal(
                    client, user, product == null ? Refusal.noProduct() : Refusal.authenticationNotAccepted(product));
        }
        Verdict verdict = access.evaluatePresented(
                client, SignedInPerson.through(keycloakSession, user, null), PinClaims.read(request));
        if (verdict instanceof Allowed allowed) {
            new PresentedPin(product, allowed.grant().pin()).keep(keycloakSession);
        } else if (verdict instanceof Refused refused) {
            throw refusal(client, user, refused.refusal());
        }
    }

    private ClientPolicyException refusal(ClientModel client, UserModel user, Refusal refusal) {
        return new GateRefusal(keycloakSession, client, EventType.AUTHREQID_TO_TOKEN).invalidGrant(user, refusal);
    }

    private @Nullable UserModel user(CIBAAuthenticationRequest request) {
        RealmModel realm = keycloakSession.getContext().getRealm();
        String subject = request.getSubject();
        return subject == null ? null : keycloakSession.users().getUserById(realm, subject);
    }
}
