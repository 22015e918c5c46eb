package dev.suitegate.keycloak.catalog;

import java.util.Set;
import org.keycloak.models.CibaConfig;
import org.keycloak.models.ClientScopeModel;
import org.keycloak.models.Constants;
import org.keycloak.models.OAuth2DeviceConfig;
import org.keycloak.protocol.oidc.OIDCConfigAttributes;
import org.keycloak.protocol.saml.SamlConfigAttributes;
import org.keycloak.protocol.saml.SamlProtocol;

/** The attributes of a Keycloak client that a product file decides; all others are left as they are. */
final class ClientAttributes {

    /** Each that {@link ProductClients} may write. */
    static final Set<String> MANAGED = Set.of(
            ProductClients.PRODUCT,
            ProductClients.PRODUCT_NAME,
            OIDCConfigAttributes.ACCESS_TOKEN_LIFESPAN,
            OIDCConfigAttributes.USE_RFC9068_ACCESS_TOKEN_HEADER_TYPE,
            OIDCConfigAttributes.USE_REFRESH_TOKEN,
            OIDCConfigAttributes.USE_REFRESH_TOKEN_FOR_CLIENT_CREDENTIALS_GRANT,
            OIDCConfigAttributes.STANDARD_TOKEN_EXCHANGE_ENABLED,
            OIDCConfigAttributes.POST_LOGOUT_REDIRECT_URIS,
            OIDCConfigAttributes.PKCE_CODE_CHALLENGE_METHOD,
            OIDCConfigAttributes.USE_JWKS_URL,
            OIDCConfigAttributes.JWKS_URL,
            OIDCConfigAttributes.LOGO_URI,
            OIDCConfigAttributes.POLICY_URI,
            OIDCConfigAttributes.TOS_URI,
            OIDCConfigAttributes.BACKCHANNEL_LOGOUT_URL,
            OIDCConfigAttributes.BACKCHANNEL_LOGOUT_SESSION_REQUIRED,
            Constants.SUPPORT_JWT_CLAIM_IN_INTROSPECTION_RESPONSE_ENABLED,
            Constants.USE_LIGHTWEIGHT_ACCESS_TOKEN_ENABLED,
            OAuth2DeviceConfig.OAUTH2_DEVICE_AUTHORIZATION_GRANT_ENABLED,
            CibaConfig.OIDC_CIBA_GRANT_ENABLED,
            ClientScopeModel.DISPLAY_ON_CONSENT_SCREEN,
            ClientScopeModel.CONSENT_SCREEN_TEXT,
            SamlConfigAttributes.SAML_SERVER_SIGNATURE,
            SamlConfigAttributes.SAML_ASSERTION_SIGNATURE,
            SamlConfigAttributes.SAML_SIGNATURE_ALGORITHM,
            SamlConfigAttributes.SAML_CANONICALIZATION_METHOD_ATTRIBUTE,
            SamlConfigAttributes.SAML_CLIENT_SIGNATURE_ATTRIBUTE,
            SamlConfigAttributes.SAML_SIGNING_CERTIFICATE_ATTRIBUTE,
            SamlConfigAttributes.SAML_FORCE_POST_BINDING,
            SamlConfigAttributes.SAML_ARTIFACT_BINDING,
            SamlConfigAttributes.SAML_ALLOW_ECP_FLOW,
            SamlConfigAttributes.SAML_AUTHNSTATEMENT,
            SamlConfigAttributes.SAML_ASSERTION_LIFESPAN,
            SamlConfigAttributes.SAML_NAME_ID_FORMAT_ATTRIBUTE,
            SamlConfigAttributes.SAML_FORCE_NAME_ID_FORMAT_ATTRIBUTE,
            SamlProtocol.SAML_ASSERTION_CONSUMER_URL_POST_ATTRIBUTE,
            SamlProtocol.SAML_SINGLE_LOGOUT_SERVICE_URL_POST_ATTRIBUTE,
            SamlProtocol.SAML_SINGLE_LOGOUT_SERVICE_URL_SOAP_ATTRIBUTE);

    private ClientAttributes() {}
}
