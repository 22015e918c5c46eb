package dev.suitegate.keycloak.enforcement;

import dev.suitegate.keycloak.enforcement.ClientRule.Exempt;
import dev.suitegate.keycloak.enforcement.Verdict.Refused;
import java.util.Optional;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.TokenExchangeContext;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.TokenExchangeRequestContext;

/**
 * Token exchange (RFC 8693) within one product: the subject token must still be good for its own product grant, and that must
 * be one for the product of the client that asks. What the new token is for, the token guard decides.
 */
final class ExchangeGate {

    private final KeycloakSession keycloakSession;

    ExchangeGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    void check(TokenExchangeRequestContext context) throws ClientPolicyException {
        TokenExchangeContext exchange = context.getTokenExchangeContext();
        ClientModel requester = exchange.getClient();
        ClientRule rule = ClientRule.of(keycloakSession, requester);
        if (rule instanceof Exempt) {
            return;
        }
        checkActor(exchange);
        Optional<PresentedToken> subject =
                PresentedToken.read(keycloakSession, exchange.getParams().getSubjectToken());
        if (subject.isEmpty()) {
            return; // Keycloak refuses it for what it is.
        }
        PresentedToken token = subject.get();
        GateRefusal gate = new GateRefusal(keycloakSession, requester, EventType.TOKEN_EXCHANGE);
        Optional<Refused> refused = token.accept(keycloakSession);
        if (refused.isPresent()) {
            throw gate.invalidGrant(token.userSession(), refused.get().refusal());
        }
        boolean sameProduct = rule.ownProduct().isPresent()
                && rule.ownProduct()
                        .equals(ClientRule.of(keycloakSession, token.issuedTo()).ownProduct());
        if (!sameProduct) {
            throw gate.invalidGrant(token.userSession(), Refusal.noProduct());
        }
    }

    /** Keycloak would leave it out in silence: a token for one acting as another would say nothing of either. */
    private static void checkActor(TokenExchangeContext exchange) throws ClientPolicyException {
        if (exchange.getFormParams().containsKey(OAuth2Constants.ACTOR_TOKEN)) {
            throw new ClientPolicyException(OAuthErrorException.INVALID_REQUEST, "actor_token is not supported");
        }
    }
}
