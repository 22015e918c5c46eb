package dev.suitegate.it.support;

import java.util.List;
import java.util.Map;

/**
 * Another realm of the same Keycloak as an identity provider (OpenID Connect) of the suite's.
 *
 * @param name of the realm
 * @param clientId as whom the suite's realm asks there
 * @param secret with which
 */
public record RealmAsProvider(String name, String clientId, String secret) {
    /** The suite's realm as a client there; {@code redirectUri} is where it is sent back to. */
    public Map<String, Object> client(String redirectUri) {
        return Map.of(
                "clientId",
                clientId,
                "secret",
                secret,
                "publicClient",
                false,
                "redirectUris",
                List.of(redirectUri),
                "attributes",
                Map.of("suite.exempt", "admin-api"));
    }

    /** What the suite's realm is told, whose own issuer this is; without an alias. */
    public Map<String, Object> provider(String suitesIssuer) {
        String issuer = suitesIssuer.replaceFirst("[^/]*$", name);
        String endpoints = issuer + "/protocol/openid-connect/";
        Map<String, String> config = Map.ofEntries(
                Map.entry("issuer", issuer),
                Map.entry("authorizationUrl", endpoints + "auth"),
                Map.entry("tokenUrl", endpoints + "token"),
                Map.entry("jwksUrl", endpoints + "certs"),
                Map.entry("useJwksUrl", "true"),
                Map.entry("validateSignature", "true"),
                Map.entry("clientId", clientId),
                Map.entry("clientSecret", secret),
                Map.entry("clientAuthMethod", "client_secret_post"),
                Map.entry("syncMode", "IMPORT"));
        return Map.of("providerId", "oidc", "enabled", true, "config", config);
    }
}
