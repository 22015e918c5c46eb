package dev.suitegate.keycloak.persistence;

import dev.suitegate.core.access.ClientRegistration;
import dev.suitegate.core.access.ClientRegistration.BackendClient;
import dev.suitegate.core.access.ClientRegistration.MachineClient;
import dev.suitegate.core.access.ClientRegistration.OperatorClient;
import dev.suitegate.core.access.ClientRegistration.ProductClient;
import dev.suitegate.core.access.ClientRegistration.ServiceProvider;
import dev.suitegate.core.catalog.ProductId;
import dev.suitegate.core.tenant.TenantId;
import java.util.List;

/** The words in the column KIND. */
enum ClientKind {
    WEB,
    NATIVE,
    SAML,
    MACHINE,
    BACKEND,
    OPERATOR;

    /** Confidential and bound to no tenant: they may introspect the product's tokens. */
    static final List<String> IN_AUDIENCE = List.of(WEB.name(), BACKEND.name());

    static ClientKind of(ClientRegistration registration) {
        if (registration instanceof ProductClient product) {
            return product.confidential() ? WEB : NATIVE;
        }
        if (registration instanceof ServiceProvider) {
            return SAML;
        }
        if (registration instanceof MachineClient) {
            return MACHINE;
        }
        return registration instanceof OperatorClient ? OPERATOR : BACKEND;
    }

    ClientRegistration registration(String product, String tenant) {
        return switch (this) {
            case WEB -> new ProductClient(new ProductId(product), true);
            case NATIVE -> new ProductClient(new ProductId(product), false);
            case SAML -> new ServiceProvider(new ProductId(product));
            case MACHINE -> new MachineClient(new ProductId(product), TenantId.organization(tenant));
            case BACKEND -> new BackendClient(new ProductId(product));
            case OPERATOR -> new OperatorClient();
        };
    }
}
