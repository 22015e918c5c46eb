package dev.suitegate.keycloak.enforcement;

import org.keycloak.OAuthErrorException;
import org.keycloak.dom.saml.v2.protocol.AuthnRequestType;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.protocol.saml.SamlClient;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.saml.common.constants.JBossSAMLURIConstants;
import org.keycloak.services.clientpolicy.ClientPolicyException;
import org.keycloak.services.clientpolicy.context.SamlAuthnRequestContext;

/**
 * Holds SAML requests for products to the web browser profile, whatever the client's settings say. The enhanced client profile
 * (SAML profiles section 4.2) takes a password without any page and is completed past {@link SuiteSamlProtocol}; the artifact
 * binding (SAML bindings section 3.6) hands out an assertion some time after the decision.
 */
final class SamlRequestGate {

    private final KeycloakSession keycloakSession;

    SamlRequestGate(KeycloakSession keycloakSession) {
        this.keycloakSession = keycloakSession;
    }

    void check(SamlAuthnRequestContext context) throws ClientPolicyException {
        ClientModel client = context.getClient();
        if (ClientRule.of(keycloakSession, client) instanceof ClientRule.Exempt) {
            return;
        }
        if (SamlProtocol.SAML_SOAP_BINDING.equals(context.getProtocolBinding())) {
            throw new ClientPolicyException(
                    OAuthErrorException.INVALID_REQUEST, "products have no enhanced client profile");
        }
        if (asksForArtifact(context.getRequest()) || new SamlClient(client).forceArtifactBinding()) {
            throw new ClientPolicyException(OAuthErrorException.INVALID_REQUEST, "products have no artifact binding");
        }
    }

    private static boolean asksForArtifact(AuthnRequestType request) {
        return JBossSAMLURIConstants.SAML_HTTP_ARTIFACT_BINDING.getUri().equals(request.getProtocolBinding());
    }
}
