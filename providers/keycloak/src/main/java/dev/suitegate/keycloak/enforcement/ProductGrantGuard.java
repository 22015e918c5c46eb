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
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.Set;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatedClientSessionModel;
import org.keycloak.models.Constants;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.cors.Cors;

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
        ClientRule rule = ClientRule.of(keycloakSession, clientSession.getClient());
        if (rule instanceof Exempt) {
            new ExemptAudience(keycloakSession).strip(context.accessToken());
        } else if (isClientCredentials(context)) {
            guardMachine(context, rule);
        } else {
            guardPerson(context, rule);
        }
    }

    private void guardPerson(TokenPostProcessorContext context, ClientRule rule) {
        Verdict verdict = access.evaluate(context.clientSessionCtx().getClientSession(), presentedPin(context));
        if (verdict instanceof Allowed allowed && rule instanceof People people) {
            write(context, allowed.grant(), people.audience());
        } else {
            refuse(context, verdict);
        }
    }

    private void guardMachine(TokenPostProcessorContext context, ClientRule rule) {
        Verdict verdict = access.evaluateMachine(rule);
        if (rule instanceof Backend backend) {
            AccessTokenClaims.restrictTo(
                    context.accessToken(), Set.of(backend.product().value()));
        } else if (verdict instanceof Allowed allowed && rule instanceof Machine machine) {
            write(context, allowed.grant(), machine.audience());
        } else {
            refuse(context, verdict);
        }
    }

    private static void write(TokenPostProcessorContext context, ProductGrant grant, Set<String> audience) {
        AccessTokenClaims.write(context.accessToken(), grant, audience);
        if (context.refreshToken() != null) {
            PinClaims.write(context.refreshToken(), grant);
        }
    }

    /** A code is pinned through its code challenge, a refresh token carries its pin itself; nothing else is accepted. */
    private static Optional<Pin> presentedPin(TokenPostProcessorContext context) {
        if (context.code() != null) {
            CodePins pins = new CodePins(context.clientSessionCtx().getClientSession());
            return Optional.ofNullable(context.code().getCodeChallenge()).flatMap(pins::find);
        }
        return Optional.ofNullable(context.requestRefreshToken()).flatMap(PinClaims::read);
    }

    private void refuse(TokenPostProcessorContext context, Verdict verdict) {
        Refusal refusal = verdict instanceof Refused refused ? refused.refusal() : Refusal.noProduct();
        AuthenticatedClientSessionModel clientSession =
                context.clientSessionCtx().getClientSession();
        RefusalEvent.record(keycloakSession, clientSession, EventType.CODE_TO_TOKEN, refusal);
        // Else Keycloak commits what the refused request did so far, an offline session for example.
        keycloakSession.getTransactionManager().setRollbackOnly();
        Cors cors = Cors.builder().auth().checkAllowedOrigins(keycloakSession, clientSession.getClient());
        throw new CorsErrorResponseException(
                cors, OAuthErrorException.INVALID_GRANT, TokenRequestGate.DESCRIPTION, Response.Status.BAD_REQUEST);
    }

    private static boolean isClientCredentials(TokenPostProcessorContext context) {
        return OAuth2Constants.CLIENT_CREDENTIALS.equals(
                context.clientSessionCtx().getAttribute(Constants.GRANT_TYPE, String.class));
    }
}
