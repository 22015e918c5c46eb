package dev.suitegate.keycloak.enforcement;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.OAuthErrorException;
import org.keycloak.common.util.Time;
import org.keycloak.jose.JOSE;
import org.keycloak.jose.jwe.JWE;
import org.keycloak.jose.jws.JWSInput;
import org.keycloak.jose.jws.JWSInputException;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.oidc.OIDCLoginProtocol;
import org.keycloak.protocol.oidc.endpoints.request.AuthzEndpointRequestParser;
import org.keycloak.services.Urls;
import org.keycloak.services.clientpolicy.ClientPolicyException;

/** An authorization request in a JWT (RFC 9101). Of its envelope Keycloak looks at the signature alone, and takes none too. */
record RequestObject(JsonNode claims, String issuer) {

    private static final String UNSIGNED = "none";

    private static final ObjectReader STRICT = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build()
            .reader();

    /** Refuses one that is not signed, not for now or not for us (RFC 9101 section 10.1), or says something twice. */
    static void check(KeycloakSession keycloakSession, MultivaluedMap<String, String> parameters)
            throws ClientPolicyException {
        String text = signed(keycloakSession, parameters.getFirst(OIDCLoginProtocol.REQUEST_PARAM));
        Optional<RequestObject> taken = of(keycloakSession);
        boolean unsigned = text != null && !isSignedOnce(text);
        boolean outOfPlace = taken.filter(object -> !object.isForNowAndUs()).isPresent();
        if (unsigned || outOfPlace) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_REQUEST_OBJECT,
                    "a request object has to be signed, of now, and for this issuer");
        }
        if (taken.isPresent()) {
            ParameterSyntax.check(taken.get().claims());
        }
    }

    /** The one that Keycloak has taken for this request. */
    private static Optional<RequestObject> of(KeycloakSession keycloakSession) {
        String issuer = Urls.realmIssuer(
                keycloakSession.getContext().getUri().getBaseUri(),
                keycloakSession.getContext().getRealm().getName());
        return Optional.ofNullable(
                        keycloakSession.getAttribute(AuthzEndpointRequestParser.AUTHZ_REQUEST_OBJECT, JsonNode.class))
                .map(claims -> new RequestObject(claims, issuer));
    }

    /** What has to bear the signature: anybody can encrypt for us, so that an encrypted one has to be signed inside. */
    private static @Nullable String signed(KeycloakSession keycloakSession, @Nullable String sent) {
        return keycloakSession.getAttribute(AuthzEndpointRequestParser.AUTHZ_REQUEST_OBJECT_ENCRYPTED, JOSE.class)
                        instanceof JWE encrypted
                ? new String(encrypted.getContent(), StandardCharsets.UTF_8)
                : sent;
    }

    /** Whether it is a JWT with a signature, which Keycloak has checked, and with each claim once (RFC 7519 section 4). */
    private static boolean isSignedOnce(String text) {
        try {
            JWSInput signed = new JWSInput(text);
            STRICT.readTree(signed.getContent());
            return !UNSIGNED.equals(signed.getHeader().getRawAlgorithm());
        } catch (JWSInputException | IOException notReadable) {
            return false;
        }
    }

    /** Whether it is for now (RFC 7519 sections 4.1.4 and 4.1.5) and, where it says for whom, for us (section 4.1.3). */
    private boolean isForNowAndUs() {
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
}
