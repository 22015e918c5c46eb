package dev.suitegate.keycloak.catalog;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.keycloak.protocol.saml.SamlConfigAttributes;
import org.keycloak.protocol.saml.SamlProtocol;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/**
 * A SAML client of Keycloak that signs all it says, answers by HTTP POST to registered addresses only, and has neither the
 * artifact binding nor the enhanced client profile. Each line says what Keycloak would else choose.
 */
final class HardenedServiceProvider {

    /** Seconds within which an assertion must reach the service provider. */
    private static final String ASSERTION_LIFESPAN = "120";

    private static final String EXCLUSIVE_CANONICALIZATION = "http://www.w3.org/2001/10/xml-exc-c14n#";

    private final ClientRepresentation client = new ClientRepresentation();
    private final Map<String, String> attributes = new TreeMap<>();

    HardenedServiceProvider(String entityId, String name) {
        client.setClientId(entityId);
        client.setName(name);
        client.setEnabled(true);
        client.setProtocol(SamlProtocol.LOGIN_PROTOCOL);
        client.setClientAuthenticatorType("client-secret");
        client.setPublicClient(false);
        client.setBearerOnly(false);
        client.setStandardFlowEnabled(true);
        client.setImplicitFlowEnabled(false);
        client.setDirectAccessGrantsEnabled(false);
        client.setServiceAccountsEnabled(false);
        client.setFullScopeAllowed(false);
        client.setConsentRequired(false);
        // Keycloak tells a client of the front channel nothing when a session ends behind the person's back.
        client.setFrontchannelLogout(false);
        client.setWebOrigins(List.of());
        client.setDefaultClientScopes(List.of("role_list"));
        client.setOptionalClientScopes(List.of());
        attributes.put(SamlConfigAttributes.SAML_SERVER_SIGNATURE, "true");
        attributes.put(SamlConfigAttributes.SAML_ASSERTION_SIGNATURE, "true");
        attributes.put(SamlConfigAttributes.SAML_SIGNATURE_ALGORITHM, "RSA_SHA256");
        attributes.put(SamlConfigAttributes.SAML_CANONICALIZATION_METHOD_ATTRIBUTE, EXCLUSIVE_CANONICALIZATION);
        attributes.put(SamlConfigAttributes.SAML_CLIENT_SIGNATURE_ATTRIBUTE, "false");
        attributes.put(SamlConfigAttributes.SAML_FORCE_POST_BINDING, "true");
        attributes.put(SamlConfigAttributes.SAML_ARTIFACT_BINDING, "false");
        attributes.put(SamlConfigAttributes.SAML_ALLOW_ECP_FLOW, "false");
        attributes.put(SamlConfigAttributes.SAML_AUTHNSTATEMENT, "true");
        attributes.put(SamlConfigAttributes.SAML_ASSERTION_LIFESPAN, ASSERTION_LIFESPAN);
        attributes.put(SamlConfigAttributes.SAML_NAME_ID_FORMAT_ATTRIBUTE, "persistent");
        attributes.put(SamlConfigAttributes.SAML_FORCE_NAME_ID_FORMAT_ATTRIBUTE, "false");
        client.setProtocolMappers(List.of(userProperty("email"), userProperty("firstName"), userProperty("lastName")));
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

    void consentRequired() {
        client.setConsentRequired(true);
    }

    /** The addresses are compared character by character; the first is taken when a request names none. */
    void receivesAssertionsAt(List<String> addresses) {
        client.setRedirectUris(addresses);
        attributes.put(SamlProtocol.SAML_ASSERTION_CONSUMER_URL_POST_ATTRIBUTE, addresses.get(0));
    }

    void signsWith(String certificate) {
        attributes.put(SamlConfigAttributes.SAML_CLIENT_SIGNATURE_ATTRIBUTE, "true");
        attributes.put(SamlConfigAttributes.SAML_SIGNING_CERTIFICATE_ATTRIBUTE, certificate);
    }

    private static ProtocolMapperRepresentation userProperty(String property) {
        Map<String, String> config = new LinkedHashMap<>();
        config.put("user.attribute", property);
        config.put("attribute.name", property);
        config.put("attribute.nameformat", "Basic");
        ProtocolMapperRepresentation mapper = new ProtocolMapperRepresentation();
        mapper.setName(property);
        mapper.setProtocol(SamlProtocol.LOGIN_PROTOCOL);
        mapper.setProtocolMapper("saml-user-property-mapper");
        mapper.setConfig(config);
        return mapper;
    }
}
