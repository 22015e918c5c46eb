package dev.suitegate.keycloak.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.suitegate.core.catalog.ClientDefinition.Saml;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;

/** A SAML service provider in a product file, and the client it becomes. */
class SamlClientTest {

    static final String VALID = """
            {
              "product": "hr",
              "name": "HR",
              "clients": [
                {
                  "clientId": "https://hr.example/saml/metadata",
                  "kind": "saml",
                  "assertionConsumerUris": ["https://hr.example/saml/acs", "http://127.0.0.1:8090/acs"],
                  "singleLogoutUri": "https://hr.example/saml/logout",
                  "backchannelLogoutUri": "https://hr.example/saml/soap-logout",
                  "signingCertificate": "CERTIFICATE",
                  "homeUri": "https://hr.example/",
                  "logoUri": "https://hr.example/logo.svg",
                  "consent": { "text": "Show your name on pay slips" }
                }
              ]
            }
            """.replace("CERTIFICATE", Certificates.RSA_2048);

    @Test
    void isReadWithEverythingItMaySay() {
        assertThat(ProductFile.readTemplate(ProductFiles.bytes(VALID)).clients())
                .singleElement()
                .isInstanceOfSatisfying(Saml.class, saml -> {
                    assertThat(saml.clientId()).hasToString("https://hr.example/saml/metadata");
                    assertThat(saml.endpoints().assertionConsumers()).hasSize(2);
                    assertThat(saml.signing())
                            .hasValueSatisfying(certificate ->
                                    assertThat(certificate.rsaKeyBits()).isEqualTo(2048));
                });
    }

    @ParameterizedTest
    @CsvSource({"hr-saml", "urn:example:hr", "urn:example:hr:Prod_2", "http://localhost:8090/metadata"})
    void isKnownByAnyUsualEntityId(String entityId) {
        assertThatCode(() -> ProductFile.readTemplate(
                        ProductFiles.bytes(VALID.replace("https://hr.example/saml/metadata", entityId))))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "https://hr.example/saml/metadata|http://hr.example/metadata|/clients/0/clientId|uses https",
                "https://hr.example/saml/metadata|https://hr.example/*|/clients/0/clientId|no wildcard",
                "https://hr.example/saml/metadata|https://hr.example|/clients/0/clientId|has a path",
                "https://hr.example/saml/metadata|urn:hr|/clients/0/clientId|an entity id is",
                "https://hr.example/saml/metadata|HR|/clients/0/clientId|an entity id is",
                "https://hr.example/saml/metadata|account-console|/clients/0/clientId|belongs to Keycloak",
                "https://hr.example/saml/metadata|acme-realm|/clients/0/clientId|belongs to Keycloak",
                "'\"assertionConsumerUris\"'|'\"redirectUris\"'|/clients/0/assertionConsumerUris|is missing",
                "'[\"https://hr.example/saml/acs\", \"http://127.0.0.1:8090/acs\"]'|[]|/clients/0|at least one assertion consumer",
                "http://127.0.0.1:8090/acs|https://hr.example/saml/acs|/clients/0|once",
                "http://127.0.0.1:8090/acs|http://127.0.0.1/acs|/clients/0/assertionConsumerUris/1|has a port",
                "http://127.0.0.1:8090/acs|http://hr.example/acs|/clients/0/assertionConsumerUris/1|uses https",
                "http://127.0.0.1:8090/acs|https://hr.example/*|/clients/0/assertionConsumerUris/1|no wildcard",
                "https://hr.example/saml/logout|javascript:alert(1)|/clients/0/singleLogoutUri|starts with https",
                "https://hr.example/saml/soap-logout|http://10.0.0.1/x|/clients/0/backchannelLogoutUri|uses https",
                "'{ \"text\": \"Show your name on pay slips\" }'|'{}'|/clients/0/consent|either text or notAskedBecause",
                "'\"homeUri\"'|'\"secret\": \"${HR_CLIENT_SECRET}\", \"homeUri\"'|/clients/0/secret|is not a known key",
                "'\"homeUri\"'|'\"offlineAccess\": true, \"homeUri\"'|/clients/0/offlineAccess|is not a known key"
            })
    void refusesOneWrongThingWhereTheTwinIsRead(String what, String by, String pointer, String message) {
        assertThat(VALID).contains(what);
        assertRefused(VALID.replace(what, by), pointer, message);
    }

    @Test
    void refusesCertificatesThatProveNothing() {
        String pointer = "/clients/0/signingCertificate";
        assertRefused(certificate(Certificates.RSA_1024), pointer, "at least 2048 bits");
        assertRefused(certificate(Certificates.ELLIPTIC_CURVE), pointer, "RSA key");
        assertRefused(certificate(""), pointer, "one X.509 certificate");
        assertRefused(certificate("MIIC"), pointer, "one X.509 certificate");
        assertRefused(certificate("-----BEGIN CERTIFICATE-----"), pointer, "one X.509 certificate");
        assertRefused(certificate("A".repeat(8193)), pointer, "at most 8192");
        assertRefused(
                VALID.replaceAll("\"signingCertificate\": \"[^\"]*\",", ""),
                "/clients/0",
                "needs a signingCertificate");
    }

    @Test
    void becomesAClientThatSignsEverythingAndAnswersExactAddressesOnly() {
        ClientRepresentation client = onlyClient(VALID);
        assertThat(client.getProtocol()).isEqualTo("saml");
        assertThat(client.getRedirectUris())
                .containsExactly("https://hr.example/saml/acs", "http://127.0.0.1:8090/acs");
        assertThat(client.isFullScopeAllowed()).isFalse();
        assertThat(client.isFrontchannelLogout()).isFalse();
        assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
        assertThat(client.isServiceAccountsEnabled()).isFalse();
        assertThat(client.isConsentRequired()).isTrue();
        assertThat(client.getDefaultClientScopes()).containsExactly("role_list");
        assertThat(client.getProtocolMappers())
                .extracting(ProtocolMapperRepresentation::getName)
                .containsExactly("email", "firstName", "lastName");
        assertThat(client.getAttributes())
                .containsEntry("suite.product", "hr")
                .containsEntry("saml.server.signature", "true")
                .containsEntry("saml.assertion.signature", "true")
                .containsEntry("saml.signature.algorithm", "RSA_SHA256")
                .containsEntry("saml.client.signature", "true")
                .containsEntry("saml.signing.certificate", Certificates.RSA_2048)
                .containsEntry("saml.force.post.binding", "true")
                .containsEntry("saml.artifact.binding", "false")
                .containsEntry("saml.allow.ecp.flow", "false")
                .containsEntry("saml_assertion_consumer_url_post", "https://hr.example/saml/acs")
                .containsEntry("saml_single_logout_service_url_post", "https://hr.example/saml/logout")
                .containsEntry("saml_single_logout_service_url_soap", "https://hr.example/saml/soap-logout")
                .containsEntry("consent.screen.text", "Show your name on pay slips")
                .containsEntry("logoUri", "https://hr.example/logo.svg")
                .doesNotContainKey("saml_idp_initiated_sso_url_name");
    }

    @Test
    void needsNoSignatureOfAServiceProviderWithoutCertificate() {
        assertThat(onlyClient(VALID.replaceAll(
                                "\"(signingCertificate|[a-z]+LogoutUri|singleLogoutUri)\": \"[^\"]*\",", ""))
                        .getAttributes())
                .containsEntry("saml.client.signature", "false")
                .doesNotContainKeys(
                        "saml.signing.certificate",
                        "saml_single_logout_service_url_post",
                        "saml_single_logout_service_url_soap");
    }

    private static String certificate(String text) {
        return VALID.replace(Certificates.RSA_2048, text);
    }

    private static ClientRepresentation onlyClient(String json) {
        return ProductClients.of(ProductFile.readTemplate(ProductFiles.bytes(json)))
                .get(0);
    }

    private static void assertRefused(String json, String pointer, String message) {
        assertThatCode(() -> ProductFile.readTemplate(ProductFiles.bytes(VALID)))
                .doesNotThrowAnyException();
        assertThat(catchThrowableOfType(
                                InvalidProductFile.class, () -> ProductFile.readTemplate(ProductFiles.bytes(json)))
                        .problems())
                .anySatisfy(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer);
                    assertThat(problem.message()).contains(message);
                });
    }
}
