package dev.suitegate.keycloak.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.models.CibaConfig;
import org.keycloak.models.Constants;
import org.keycloak.models.OAuth2DeviceConfig;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.representations.idm.ClientRepresentation;

/** A Keycloak client on which everything is off until it is asked for. Each line says what Keycloak would else choose. */
final class HardenedClient {

    /** Seconds; products verify tokens on their own and must not trust one for longer. */
    private static final String ACCESS_TOKEN_LIFESPAN = "120";

    /** Keycloak's name for the way of proving who one is with a secret. */
    static final String SECRET = "client-secret";

    private final ClientRepresentation client = new ClientRepresentation();
    private final Map<String, String> attributes = new TreeMap<>();

    HardenedClient(String clientId, String name) {
        client.setClientId(clientId);
        client.setName(name);
        client.setEnabled(true);
        client.setProtocol("openid-connect");
        client.setClientAuthenticatorType(SECRET);
        client.setPublicClient(false);
        client.setBearerOnly(false);
        client.setStandardFlowEnabled(false);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setConsentRequired(false);
        client.setFrontchannelLogout(false);
        client.setRedirectUris(List.of());
        client.setWebOrigins(List.of());
        attributes.put(OIDCConfigAttributes.ACCESS_TOKEN_LIFESPAN, ACCESS_TOKEN_LIFESPAN);
        attributes.put(OIDCConfigAttributes.USE_RFC9068_ACCESS_TOKEN_HEADER_TYPE, "true");
        attributes.put(OIDCConfigAttributes.USE_REFRESH_TOKEN, "false");
        attributes.put(OIDCConfigAttributes.USE_REFRESH_TOKEN_FOR_CLIENT_CREDENTIALS_GRANT, "false");
        attributes.put(OIDCConfigAttributes.STANDARD_TOKEN_EXCHANGE_ENABLED, "false");
        attributes.put(OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS, "-");
        attributes.put(Constants.SUPPORT_JWT_CLAIM_IN_INTROSPECTION_RESPONSE_ENABLED, "false");
        attributes.put(Constants.USE_LIGHTWEIGHT_ACCESS_TOKEN_ENABLED, "false");
        attributes.put(OAuth2DeviceConfig.OAUTH2_DEVICE_AUTHORIZATION_GRANT_ENABLED, "false");
        attributes.put(CibaConfig.OIDC_CIBA_GRANT_ENABLED, "false");
    }

    ClientRepresentation representation() {
        client.setAttributes(attributes);
        return client;
    }

    void attribute(String name, String value) {
        attributes.put(name, value);
    }

    void describedAs(String description) {
        client.setDescription(description);
    }

    void home(String address) {
        client.setBaseUrl(address);
    }

    void publicClient() {
        client.setPublicClient(true);
    }

    void secret(String placeholder) {
        client.setSecret(placeholder);
    }

    void privateKey(String jwksUri) {
        client.setClientAuthenticatorType("client-jwt");
        attributes.put(OIDCConfigAttributes.USE_JWKS_URL, "true");
        attributes.put(OIDCConfigAttributes.JWKS_URL, jwksUri);
    }

    void consentRequired() {
        client.setConsentRequired(true);
    }

    void signIn(List<String> redirectUris, List<String> scopes, List<String> optionalScopes) {
        client.setStandardFlowEnabled(true);
        client.setRedirectUris(redirectUris);
        client.setDefaultClientScopes(scopes);
        client.setOptionalClientScopes(optionalScopes);
        attributes.put(OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD, "S256");
        attributes.put(OIDCConfigAttributes.USE_REFRESH_TOKEN, "true");
    }

    void serviceAccount(List<String> scopes) {
        client.setServiceAccountsEnabled(true);
        client.setDefaultClientScopes(scopes);
        client.setOptionalClientScopes(List.of());
    }
}
