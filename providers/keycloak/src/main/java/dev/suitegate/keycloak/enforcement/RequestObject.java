package dev.suitegate.keycloak.enforcement;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.util.Time;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.endpoints.request.AuthzEndpointRequestParser;
import org.keycloak.services.Urls;

/** An authorization request in a JWT (RFC 9101). Of its envelope Keycloak looks at the signature alone, and takes none too. */
record RequestObject(JsonNode claims, String issuer) {

    private static final String UNSIGNED = "none";

    /** The one that Keycloak has taken for this request. */
    static Optional<RequestObject> of(KeycloakSession keycloakSession) {
        String issuer = Urls.realmIssuer(
                keycloakSession.getContext().getUri().getBaseUri(),
                keycloakSession.getContext().getRealm().getName());
        return Optional.ofNullable(
                        keycloakSession.getAttribute(AuthzEndpointRequestParser.AUTHZ_REQUEST_OBJECT, JsonNode.class))
                .map(claims -> new RequestObject(claims, issuer));
    }

    /** Whether it is for now (RFC 7519 sections 4.1.4 and 4.1.5) and, where it says for whom, for us (section 4.1.3). */
    boolean isForNowAndUs() {
        long now = Time.currentTimeSeconds();
        return claims.path("exp").asLong(Long.MAX_VALUE) > now
                && claims.path("nbf").asLong(Long.MIN_VALUE) <= now
                && isForUs(claims.path("aud"));
    }

    private boolean isForUs(JsonNode audience) {
        if (audience.isMissingNode()) {
            return true;
        }
        for (JsonNode name : audience) {
            if (issuer.equals(name.asText())) {
                return true;
            }
        }
        return issuer.equals(audience.asText());
    }

    /** Whether the text is a JWT without a signature. */
    static boolean isUnsigned(@Nullable String text) {
        try {
            return text != null
                    && UNSIGNED.equals(new JWSInput(text).getHeader().getRawAlgorithm());
        } catch (JWSInputException notReadable) {
            return false; // An encrypted one; Keycloak has already taken it.
        }
    }
}
