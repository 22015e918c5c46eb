package dev.suitegate.keycloak.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.keycloak.representations.idm.ClientRepresentation;

class ProductClientsTest {

    private final List<ClientRepresentation> clients =
            ProductClients.of(ProductFile.readTemplate(ProductFiles.bytes(ProductFiles.VALID)));

    @Test
    void turnsOffWhateverNobodyAskedFor() {
        assertThat(clients).hasSize(4).allSatisfy(client -> {
            assertThat(client.isFullScopeAllowed()).isFalse();
            assertThat(client.isImplicitFlowEnabled()).isFalse();
            assertThat(client.isDirectAccessGrantsEnabled()).isFalse();
            assertThat(client.isFrontchannelLogout()).isFalse();
            assertThat(client.getWebOrigins()).isEmpty();
            assertThat(client.getDefaultClientScopes()).contains("basic").doesNotContain("roles", "offline_access");
            assertThat(client.getAttributes())
                    .containsEntry("suite.product", "crm")
                    .containsEntry("suite.product.name", "CRM")
                    .containsEntry("access.token.lifespan", "120")
                    .containsEntry("access.token.header.type.rfc9068", "true")
                    .containsEntry("client.introspection.response.allow.jwt.claim.enabled", "false")
                    .containsEntry("oauth2.device.authorization.grant.enabled", "false")
                    .containsEntry("oidc.ciba.grant.enabled", "false")
                    .doesNotContainKey("login_theme");
        });
    }

    @Test
    void makesAConfidentialWebClient() {
        ClientRepresentation web = clients.get(0);
        assertThat(web.getSecret()).isEqualTo("${CRM_WEB_CLIENT_SECRET}");
        assertThat(web.isPublicClient()).isFalse();
        assertThat(web.isStandardFlowEnabled()).isTrue();
        assertThat(web.isServiceAccountsEnabled()).isFalse();
        assertThat(web.isConsentRequired()).isTrue();
        assertThat(web.getRedirectUris()).containsExactly("https://crm.example/callback");
        assertThat(web.getOptionalClientScopes()).containsExactly("organization");
        assertThat(web.getBaseUrl()).isEqualTo("https://crm.example/");
        assertThat(web.getAttributes())
                .containsEntry("pkce.code.challenge.method", "S256")
                .containsEntry("use.refresh.tokens", "true")
                .containsEntry("post.logout.redirect.uris", "https://crm.example/signed-out##https://crm.example/")
                .containsEntry("backchannel.logout.url", "https://crm.example/backchannel-logout")
                .containsEntry("backchannel.logout.session.required", "true")
                .containsEntry("consent.screen.text", "Show your name to colleagues")
                .containsEntry("display.on.consent.screen", "true")
                .containsEntry("logoUri", "https://crm.example/logo.svg")
                .containsEntry("policyUri", "https://crm.example/privacy")
                .containsEntry("tosUri", "https://crm.example/terms");
    }

    @Test
    void makesAPublicNativeClient() {
        ClientRepresentation app = clients.get(1);
        assertThat(app.isPublicClient()).isTrue();
        assertThat(app.getSecret()).isNull();
        assertThat(app.isConsentRequired()).isFalse();
        assertThat(app.getOptionalClientScopes()).containsExactly("organization", "offline_access");
        assertThat(app.getAttributes())
                .containsEntry("pkce.code.challenge.method", "S256")
                .containsEntry("post.logout.redirect.uris", "-");
    }

    @Test
    void givesServiceAccountsToMachinesAndBackendsOnly() {
        assertThat(clients)
                .extracting(ClientRepresentation::isServiceAccountsEnabled)
                .containsExactly(false, false, true, true);
        assertThat(clients)
                .extracting(ClientRepresentation::isStandardFlowEnabled)
                .containsExactly(true, true, false, false);
        assertThat(clients.get(2).getDefaultClientScopes()).containsExactly("basic", "suite");
        assertThat(clients.get(3).getDefaultClientScopes()).containsExactly("basic");
    }

    @Test
    void letsPrivateKeysReplaceSecrets() {
        ClientRepresentation machine = clients.get(2);
        assertThat(machine.getClientAuthenticatorType()).isEqualTo("client-jwt");
        assertThat(machine.getSecret()).isNull();
        assertThat(machine.getAttributes())
                .containsEntry("use.jwks.url", "true")
                .containsEntry("jwks.url", "https://acme.example/jwks.json");
    }
}
