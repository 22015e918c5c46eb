package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.tenant.TenantHint;
import dev.suitegate.keycloak.enforcement.Verdict.Allowed;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import java.util.List;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.request.AuthorizationEndpointRequest;
import org.keycloak.protocol.oidc.utils.OIDCResponseType;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.AuthorizationRequestContext;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.managers.AuthenticationManager.AuthResult;

/**
 * Holds authorization requests for products to the code flow with an S256 code challenge (RFC 9700 section 2.1.1, RFC 7636
 * section 4.2), whatever the client's settings say: the challenge is also what a code's tenant and epoch are kept under.
 */
final class AuthorizationRequestGate {

    private final KeycloakSession keycloakSession;

    AuthorizationRequestGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    void check(AuthorizationRequestContext context) throws ClientPolicyException {
        ClientModel client = context.getClient();
        RequestSyntax syntax = new RequestSyntax(keycloakSession, context);
        syntax.checkAction();
        ClientRule rule = ClientRule.of(keycloakSession, client);
        if (rule instanceof ClientRule.Exempt) {
            return;
        }
        syntax.check();
        if (!context.getParsedResponseType().hasSingleResponseType(OIDCResponseType.CODE)) {
            RefusalEvent.of(keycloakSession, client, EventType.LOGIN)
                    .record(
                            Layer.CLIENT_POLICY,
                            rule.ownProduct()
                                    .map(Refusal::authenticationNotAccepted)
                                    .orElseGet(Refusal::noProduct));
            throw new ClientPolicyException(
                    OAuthErrorException.UNSUPPORTED_RESPONSE_TYPE, "products use response_type=code");
        }
        var request = context.getAuthorizationEndpointRequest();
        if (request.getCodeChallenge() == null
                || !OIDCLoginProtocol.PKCE_METHOD_S256.equals(request.getCodeChallengeMethod())) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_REQUEST, "code_challenge with code_challenge_method=S256 is required");
        }
        if (syntax.isSilent()) {
            checkSilent(client, request);
        }
    }

    /**
     * A silent request (OpenID Connect Core section 3.1.2.1) is completed by Keycloak's own protocol class, past
     * {@link SuiteLoginProtocol}: it is judged here, also where a flow lacks the suite's step.
     */
    private void checkSilent(ClientModel client, AuthorizationEndpointRequest request) throws ClientPolicyException {
        AuthResult signedIn =
                AuthenticationManager.authenticateIdentityCookie(keycloakSession, client.getRealm(), true);
        if (signedIn == null) {
            return; // Keycloak answers login_required.
        }
        List<TenantHint> hints =
                RequestedTenants.of(request.getAdditionalReqParams().get(RequestedTenants.NAME), request.getScope());
        Verdict verdict = new BrowserAccess(keycloakSession).evaluate(client, signedIn.session(), hints);
        if (verdict instanceof Allowed allowed
                && new TenantConsent(keycloakSession, client, signedIn.user())
                        .isForOthersAlone(allowed.grant().tenant())) {
            throw new ClientPolicyException(OAuthErrorException.INTERACTION_REQUIRED);
        }
        if (verdict instanceof Refused refused) {
            RefusalEvent.of(keycloakSession, client, EventType.LOGIN)
                    .session(signedIn.session())
                    .record(Layer.CLIENT_POLICY, refused.refusal());
            throw refused.refusal().isChoice()
                    ? new ClientPolicyException(OAuthErrorException.INTERACTION_REQUIRED)
                    : new ClientPolicyException(OAuthErrorException.ACCESS_DENIED, RefusalEvent.ERROR);
        }
    }
}
