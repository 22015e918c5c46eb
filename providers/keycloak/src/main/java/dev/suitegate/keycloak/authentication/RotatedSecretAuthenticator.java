package dev.suitegate.keycloak.authentication;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuth2Constants;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.ClientAuthenticationFlowContext;
import org.keycloak.authentication.FlowStatus;
import org.keycloak.authentication.authenticators.client.ClientIdAndSecretAuthenticator;
import org.keycloak.common.util.Time;
import org.keycloak.http.HttpRequest;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSecretConstants;
import org.keycloak.protocol.oidc.OIDCClientSecretConfigWrapper;
import org.keycloak.util.BasicAuthHelper;

/**
 * Keycloak's check of a client's secret (RFC 6749 section 2.3.1), which also takes the secret before it until its time is over.
 * Keycloak does so only with a preview feature (26.7, {@code client-secret-rotation}), which the suite does not switch on.
 */
public final class RotatedSecretAuthenticator extends ClientIdAndSecretAuthenticator {

    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,18}");

    /** Comes before Keycloak's own of the same id. */
    @Override
    public int order() {
        return 100;
    }

    @Override
    public void authenticateClient(ClientAuthenticationFlowContext context) {
        super.authenticateClient(context);
        ClientModel client = context.getClient();
        if (context.getStatus() == FlowStatus.FAILED
                && context.getError() == AuthenticationFlowError.INVALID_CLIENT_CREDENTIALS
                && client != null
                && mayHavePrevious(client)
                && isPrevious(context, client)) {
            context.success();
        }
    }

    /** What else can be wrong with a secret than that it is another one, stays wrong. */
    private static boolean mayHavePrevious(ClientModel client) {
        OIDCClientSecretConfigWrapper secrets = OIDCClientSecretConfigWrapper.fromClientModel(client);
        String method = secrets.getClientSecretAuthenticationAllowedMethod();
        return (method == null || method.isBlank()) && !secrets.isClientSecretExpired() && client.getSecret() != null;
    }

    private static boolean isPrevious(ClientAuthenticationFlowContext context, ClientModel client) {
        String until = client.getAttribute(ClientSecretConstants.CLIENT_ROTATED_SECRET_EXPIRATION_TIME);
        String secret = client.getAttribute(ClientSecretConstants.CLIENT_ROTATED_SECRET);
        if (secret == null || secret.isBlank() || !isAhead(until)) {
            return false;
        }
        String previous =
                context.getSession().vault().getStringSecret(secret).get().orElse(secret);
        return presented(context.getHttpRequest())
                .filter(given -> MessageDigest.isEqual(
                        given.getBytes(StandardCharsets.UTF_8), previous.getBytes(StandardCharsets.UTF_8)))
                .isPresent();
    }

    /** What is no number of seconds is no time that is still to come: whoever may manage clients can write anything there. */
    private static boolean isAhead(@Nullable String until) {
        return until != null && SECONDS.matcher(until).matches() && Long.parseLong(until) > Time.currentTimeSeconds();
    }

    /** The secret of the request, taken from where Keycloak takes it: the form before the header. */
    private static Optional<String> presented(HttpRequest request) {
        MediaType type = request.getHttpHeaders().getMediaType();
        if (type != null && type.isCompatible(MediaType.APPLICATION_FORM_URLENCODED_TYPE)) {
            String given = request.getDecodedFormParameters().getFirst(OAuth2Constants.CLIENT_SECRET);
            if (given != null) {
                return Optional.of(given);
            }
        }
        String header = request.getHttpHeaders().getHeaderString(HttpHeaders.AUTHORIZATION);
        String[] basic = header == null ? null : BasicAuthHelper.RFC6749.parseHeader(header);
        return basic == null ? Optional.empty() : Optional.of(basic[1]);
    }
}
