package dev.suitegate.keycloak.catalog;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.keycloak.models.ClientModel;
import org.keycloak.models.ClientSecretConstants;
import org.keycloak.models.utils.KeycloakModelUtils;

/** The secret of a Keycloak client, and the one before it, in the attributes that Keycloak itself keeps it in. */
final class ClientSecret {

    private ClientSecret() {}

    /** A new secret in place of any other. */
    static NewSecret replace(ClientModel client) {
        String secret = KeycloakModelUtils.generateSecret(client);
        forgetEnds(client);
        forgetPrevious(client);
        return new NewSecret(client.getClientId(), secret);
    }

    /**
     * A new secret, beside which the present one is good for a while.
     *
     * @param now the server's time
     * @return the last second in which the one before is good; nothing when it is not any more
     */
    static Optional<Instant> rotate(ClientModel client, Duration overlap, Instant now) {
        String before = client.getSecret();
        KeycloakModelUtils.generateSecret(client);
        forgetEnds(client);
        if (before == null || overlap.isZero()) {
            forgetPrevious(client);
            return Optional.empty();
        }
        Instant until = Instant.ofEpochSecond(now.plus(overlap).getEpochSecond());
        client.setAttribute(ClientSecretConstants.CLIENT_ROTATED_SECRET, before);
        client.setAttribute(
                ClientSecretConstants.CLIENT_ROTATED_SECRET_CREATION_TIME, Long.toString(now.getEpochSecond()));
        client.setAttribute(
                ClientSecretConstants.CLIENT_ROTATED_SECRET_EXPIRATION_TIME, Long.toString(until.getEpochSecond()));
        return Optional.of(until);
    }

    /** Keycloak's own rotation gives a secret an end, which the next one would inherit. */
    private static void forgetEnds(ClientModel client) {
        client.removeAttribute(ClientSecretConstants.CLIENT_SECRET_EXPIRATION);
        client.removeAttribute(ClientSecretConstants.CLIENT_SECRET_REMAINING_EXPIRATION_TIME);
    }

    private static void forgetPrevious(ClientModel client) {
        client.removeAttribute(ClientSecretConstants.CLIENT_ROTATED_SECRET);
        client.removeAttribute(ClientSecretConstants.CLIENT_ROTATED_SECRET_CREATION_TIME);
        client.removeAttribute(ClientSecretConstants.CLIENT_ROTATED_SECRET_EXPIRATION_TIME);
    }
}
