package dev.suitegate.keycloak.enforcement;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.keycloak.models.ClientModel;
import org.keycloak.models.Constants;
import org.keycloak.protocol.oidc.token.TokenPostProcessorContext;

/** The resource servers that a token exchange asks for ({@code audience}, RFC 8693 section 2.1); empty when it names none. */
record RequestedAudience(Set<String> clientIds) {

    static RequestedAudience of(TokenPostProcessorContext context) {
        ClientModel[] requested =
                context.clientSessionCtx().getAttribute(Constants.REQUESTED_AUDIENCE_CLIENTS, ClientModel[].class);
        return new RequestedAudience(
                requested == null
                        ? Set.of()
                        : Arrays.stream(requested).map(ClientModel::getClientId).collect(Collectors.toSet()));
    }

    /** A request for another product's resource server is refused, not trimmed. */
    boolean isWithin(Set<String> audience) {
        return audience.containsAll(clientIds);
    }

    /** What was asked for, or all that the product's tokens are good for. */
    Set<String> narrow(Set<String> audience) {
        return clientIds.isEmpty() ? audience : new TreeSet<>(clientIds);
    }
}
