package dev.suitegate.keycloak.enforcement;

import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.keycloak.metrics.AccessPath;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.keycloak.OAuth2Constants;
import org.keycloak.OAuthErrorException;
import org.keycloak.models.ClientModel;
import org.keycloak.protocol.oidc.grants.PermissionGrantType;
import org.keycloak.representations.idm.authorization.PermissionTicketToken;
import org.keycloak.services.CorsErrorResponseException;
import org.keycloak.services.managers.AppAuthManager;

/**
 * Permission tokens and decisions (UMA 2.0 grant, section 3.3). No client-policy event fires here, and a mere decision
 * ({@code response_mode=decision}) issues no token that the guard could hold back: the token presented is judged first.
 */
@NullUnmarked
final class SuitePermissionGrantType extends PermissionGrantType {

    @Override
    public Response process(Context context) {
        setContext(context);
        AccessPath.PERMISSION.keep(session);
        Optional<ClientModel> resourceServer = resourceServer();
        presented()
                .flatMap(text -> PresentedToken.read(session, text).stream())
                .forEach(token -> check(token, resourceServer));
        return super.process(context);
    }

    /** Every token in the request that stands for somebody; last the one that Keycloak goes by. */
    private Stream<String> presented() {
        return Stream.of(
                        formParams.getFirst("rpt"),
                        formParams.getFirst("claim_token"),
                        formParams.getFirst("subject_token"),
                        bearer())
                .filter(text -> text != null);
    }

    /** Null where the client shows its own credential instead: Keycloak's reader answers 401 to every other scheme. */
    private String bearer() {
        String header = headers.getRequestHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        boolean isBearer = header != null && header.toLowerCase(Locale.ROOT).startsWith("bearer");
        return isBearer ? AppAuthManager.extractAuthorizationHeaderToken(headers) : null;
    }

    /** Whose resources are asked for: the client named in the ticket, or in the request. */
    private Optional<ClientModel> resourceServer() {
        String text = formParams.getFirst("ticket");
        PermissionTicketToken ticket = text == null ? null : session.tokens().decode(text, PermissionTicketToken.class);
        String clientId = ticket == null ? formParams.getFirst(OAuth2Constants.AUDIENCE) : ticket.getIssuedFor();
        return Optional.ofNullable(clientId).map(realm::getClientByClientId);
    }

    private void check(PresentedToken token, Optional<ClientModel> resourceServer) {
        ClientRule rule = ClientRule.of(session, token.issuedTo());
        Optional<ProductId> product = rule.ownProduct();
        if (token.userSession() == null && !(rule instanceof ClientRule.Exempt)) {
            // Of an ID token Keycloak checks only signature and expiry, not the session: nobody would ask for its
            // permission.
            throw refusal(token, product.map(Refusal::sessionEnded).orElseGet(Refusal::noProduct));
        }
        token.accept(session).ifPresent(refused -> {
            throw refusal(token, refused.refusal());
        });
        boolean foreign = resourceServer
                .filter(server -> !ClientRule.of(session, server).ownProduct().equals(product))
                .isPresent();
        if (foreign) {
            throw refusal(token, Refusal.noProduct());
        }
    }

    private CorsErrorResponseException refusal(PresentedToken token, Refusal refusal) {
        // Whoever asks is known by their token alone; Keycloak authenticates no client here.
        RefusalEvent.beside(session, event)
                .client(token.issuedTo())
                .session(token.userSession())
                .record(Layer.PERMISSION_GRANT, refusal);
        session.getTransactionManager().setRollbackOnly();
        return new CorsErrorResponseException(
                cors, OAuthErrorException.INVALID_GRANT, GateRefusal.DESCRIPTION, Response.Status.BAD_REQUEST);
    }
}
