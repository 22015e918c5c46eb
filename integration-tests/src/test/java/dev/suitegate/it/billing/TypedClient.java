package dev.suitegate.it.billing;

import dev.suitegate.billing.BillingApi;
import dev.suitegate.it.support.Suite;
import java.net.URI;
import org.keycloak.OAuth2Constants;
import org.keycloak.admin.client.Keycloak;
import org.keycloak.admin.client.KeycloakBuilder;

/** The API as a billing service in Java calls it. */
public final class TypedClient implements AutoCloseable {
    private final Keycloak keycloak;
    private final BillingApi api;

    /** Signs in as {@code billing}. */
    public TypedClient(Suite suite) {
        URI server = suite.ports().keycloak();
        keycloak = KeycloakBuilder.builder()
                .serverUrl(server.toString())
                .realm("suite")
                .grantType(OAuth2Constants.CLIENT_CREDENTIALS)
                .clientId("billing")
                .clientSecret(suite.secrets().of("billing"))
                .build();
        api = keycloak.proxy(BillingApi.class, server.resolve("/admin/realms/suite/suite"));
    }

    /** The API of this suite. */
    public BillingApi api() {
        return api;
    }

    @Override
    public void close() {
        keycloak.close();
    }
}
