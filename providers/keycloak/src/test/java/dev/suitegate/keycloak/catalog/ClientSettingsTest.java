package dev.suitegate.keycloak.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

class ClientSettingsTest {

    private final List<ClientRepresentation> clients = Stream.concat(
                    ProductClients.of(ProductFile.readTemplate(ProductFiles.bytes(ProductFiles.VALID))).stream(),
                    ProductClients.of(ProductFile.readTemplate(ProductFiles.bytes(SamlClientTest.VALID))).stream())
            .toList();

    /** What is written and not compared would never be put right again. */
    @Test
    void compareEveryAttributeThatIsEverWritten() {
        assertThat(clients)
                .hasSize(5)
                .allSatisfy(client -> assertThat(ClientAttributes.MANAGED)
                        .containsAll(client.getAttributes().keySet()));
    }

    @Test
    void sayWhatTheFileSays() {
        assertThat(ClientSettings.of(clients.get(0)))
                .containsEntry("name", "CRM")
                .containsEntry("credential", "client_secret")
                .containsEntry("redirectUris", "https://crm.example/callback")
                .containsEntry("postLogoutRedirectUris", "https://crm.example/signed-out https://crm.example/")
                .containsEntry("optionalClientScopes", "organization")
                .containsEntry("consentRequired", "true")
                .doesNotContainKeys("enabled", "secret", "protocolMappers");
        assertThat(ClientSettings.of(clients.get(1))).doesNotContainKey("credential");
        assertThat(ClientSettings.of(clients.get(2)))
                .containsEntry("credential", "private_key_jwt")
                .containsEntry("jwksUri", "https://acme.example/jwks.json");
        assertThat(ClientSettings.of(clients.get(4)))
                .containsEntry("protocolMappers", "email firstName lastName")
                .doesNotContainKey("credential");
    }

    @Test
    void neverHaveASecret() {
        assertThat(clients)
                .allSatisfy(client -> assertThat(ClientSettings.of(client))
                        .noneSatisfy((name, value) -> assertThat(value).contains("SECRET")));
        assertThat(new NewSecret("crm-web", "s3cret")).hasToString("NewSecret[crm-web]");
        assertThat(Map.of("a", new NewSecret("b", "s3cret")).toString()).doesNotContain("s3cret");
    }
}
