package dev.suitegate.keycloak.doctor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.keycloak.common.Profile;
import org.keycloak.common.Profile.Feature;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.organization.OrganizationProvider;
import org.keycloak.protocol.LoginProtocol;
import org.keycloak.protocol.oidc.TokenIntrospectionProvider;
import org.keycloak.protocol.oidc.grants.OAuth2GrantType;
import org.keycloak.protocol.oidc.token.TokenPostProcessor;
import org.keycloak.provider.Provider;
import org.keycloak.provider.ProviderFactory;
import org.keycloak.services.clientpolicy.ClientPolicyManager;

/** Reads which providers and features the running server really has. */
final class ReadServer {

    private static final String OURS = "dev.suitegate.keycloak.";

    private static final Set<Feature> RISKY =
            Set.of(Feature.TOKEN_EXCHANGE, Feature.OID4VC_VCI_PREAUTH_CODE, Feature.SCIM_API);

    private final KeycloakSessionFactory factory;
    private final List<String> displaced = new ArrayList<>();

    private ReadServer(KeycloakSession keycloakSession) {
        this.factory = keycloakSession.getKeycloakSessionFactory();
    }

    static ServerFacts read(KeycloakSession keycloakSession) {
        ReadServer server = new ReadServer(keycloakSession);
        server.expect(LoginProtocol.class, "openid-connect");
        server.expect(LoginProtocol.class, "saml");
        server.expect(TokenIntrospectionProvider.class, "access_token");
        server.expect(TokenIntrospectionProvider.class, "refresh_token");
        server.expect(TokenIntrospectionProvider.class, "requesting_party_token");
        server.expect(OAuth2GrantType.class, "urn:ietf:params:oauth:grant-type:device_code");
        server.expect(OrganizationProvider.class, "jpa");
        server.expectDefault(ClientPolicyManager.class);
        server.expectLast(TokenPostProcessor.class);
        List<String> risky = RISKY.stream()
                .filter(Profile::isFeatureEnabled)
                .map(Feature::getKey)
                .sorted()
                .toList();
        return new ServerFacts(server.displaced, risky);
    }

    private <T extends Provider> void expect(Class<T> type, String id) {
        expect(type, id, factory.getProviderFactory(type, id));
    }

    /** Keycloak asks the default provider of this type alone. */
    private <T extends Provider> void expectDefault(Class<T> type) {
        expect(type, "default", factory.getProviderFactory(type));
    }

    /** Keycloak asks all of them, the highest order first. */
    private <T extends Provider> void expectLast(Class<T> type) {
        List<ProviderFactory<?>> all = new ArrayList<>();
        factory.getProviderFactoriesStream(type).forEach(all::add);
        ProviderFactory<?> last = all.stream()
                .min(Comparator.comparingInt(ProviderFactory::order))
                .orElse(null);
        expect(type, "last", last);
    }

    private void expect(Class<?> type, String which, @Nullable ProviderFactory<?> found) {
        if (found == null || !found.getClass().getName().startsWith(OURS)) {
            displaced.add(type.getSimpleName() + "/" + which);
        }
    }
}
